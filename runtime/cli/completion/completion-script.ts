/** The scripts that teach a shell to complete a `harmony-<app>`. They only ask the command itself. */
import { SHELLS } from "../commands.ts";

export type Shell = (typeof SHELLS)[number];

export function completionScript(shell: Shell, program: string): string {
  const name = `_${program.replaceAll("-", "_")}`;
  return { bash, zsh, fish }[shell](program, name);
}

// No `mapfile`: the bash of macOS is older than it.
const bash = (program: string, name: string) => `# eval "$(${program} completion bash)"
${name}() {
  local word
  COMPREPLY=()
  while IFS= read -r word; do
    COMPREPLY+=("$word")
  done < <("\${COMP_WORDS[0]}" __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1)
}
complete -o default -F ${name} ${program}
`;

const zsh = (program: string, name: string) => `#compdef ${program}
# eval "$(${program} completion zsh)"
${name}() {
  local -a found
  local word summary
  while IFS=$'\\t' read -r word summary; do
    found+=("\${word//:/\\\\:}:$summary")
  done < <("\${words[1]}" __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#found} )); then _describe '${program}' found; else _files; fi
}
compdef ${name} ${program}
`;

const fish = (program: string, name: string) => `# ${program} completion fish | source
function _${name}
  set -l words (commandline -opc)
  set -l last (commandline -ct)
  $words[1] __complete $words[2..-1] "$last" 2>/dev/null
end
complete -c ${program} -f -a '(_${name})'
`;
