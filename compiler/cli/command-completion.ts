/** The command `completion`, and the hidden one that its scripts ask. */
import { Argument, type Command } from "commander";
import { candidates } from "./candidates.ts";
import { oneOf } from "./one-of.ts";
import type { Request } from "./request.ts";

export const shells = ["bash", "zsh", "fish"] as const;

export function addCompletion(program: Command, take: (request: Request) => void): void {
  program
    .command("completion")
    .description("print what teaches a shell to complete harmony-gen")
    .addArgument(new Argument("<shell>", "whose shell").choices(shells).argParser(String))
    .action((word: string) => {
      const shell = oneOf(shells, "no shell that it knows", ["completion", word], 1);
      take({ verb: "show", text: scripts[shell] });
    });
  program
    .command("__complete", { hidden: true })
    .argument("[words...]")
    .allowUnknownOption()
    .helpOption(false)
    .passThroughOptions()
    .action((words: readonly string[]) => {
      const lines = candidates(program, words).map(({ name, what }) => `${name}\t${what}\n`);
      take({ verb: "show", text: lines.join("") });
    });
}

// No `mapfile`: the bash of macOS is older than it.
const bash = `# eval "$(harmony-gen completion bash)"
_harmony_gen() {
  local word
  COMPREPLY=()
  while IFS= read -r word; do
    COMPREPLY+=("$word")
  done < <("\${COMP_WORDS[0]}" __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1)
}
complete -o default -F _harmony_gen harmony-gen
`;

const zsh = `#compdef harmony-gen
# eval "$(harmony-gen completion zsh)"
_harmony_gen() {
  local -a found
  local word what
  while IFS=$'\\t' read -r word what; do
    found+=("\${word//:/\\\\:}:$what")
  done < <("\${words[1]}" __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#found} )); then _describe 'harmony-gen' found; else _files; fi
}
compdef _harmony_gen harmony-gen
`;

const fish = `# harmony-gen completion fish | source
function _harmony_gen
  set -l words (commandline -opc)
  set -l last (commandline -ct)
  $words[1] __complete -- $words[2..-1] "$last" 2>/dev/null
end
complete -c harmony-gen -a '(_harmony_gen)'
`;

const scripts = { bash, zsh, fish };
