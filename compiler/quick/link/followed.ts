/** followed(): what a type's name leads to, unless that leads back to the name. */
import type { AliasFacts, InterfaceFacts } from "../file-facts.ts";
import type { Linking } from "./linking.ts";
import { Undecidable } from "./undecidable.ts";

/** What `read` answers about `facts`; undecidable while it is being read. */
export function followed<Answer>(
  { following }: Linking,
  facts: AliasFacts | InterfaceFacts,
  read: () => Answer,
): Answer {
  if (following.has(facts)) throw new Undecidable(`\`${facts.name}\` is made of itself`);
  following.add(facts);
  try {
    return read();
  } finally {
    following.delete(facts);
  }
}
