/** What a server keeps of a password. */
import { expect, test } from "vitest";
import { Secret } from "@harmony/runtime";
import { scramVerifier } from "./scram.ts";

test("the verifier of RFC 7677's example proves its exchange", async () => {
  const salt = Buffer.from("W22ZaJ0SNY7soEsUEjb6gQ==", "base64");
  const verifier = await scramVerifier(new Secret("pencil"), salt);
  // The keys that the example's proof and signature are made of, for the password `pencil` and 4096 rounds.
  expect(verifier).toBe(
    "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$" +
      "WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=",
  );
});

test("two verifiers of one password are not alike", async () => {
  const password = new Secret("pencil");
  expect(await scramVerifier(password)).not.toBe(await scramVerifier(password));
});
