/** The pages of diagnostics by code. Written by scripts/docs.ts; do not edit. */
export const explanations: { readonly [code: string]: string } = {
  H1001:
    "# H1001: a word is missing from the command line\n\nA command that changes or looks at the world needs to know where: it takes the name of a topology. There is no default,\nnot even when an app lists only one, because a deploy to the wrong place is hard to take back. `explain` needs a code,\nand `completion` a shell.\n\n## How it comes about\n\n```sh\nharmony-bakery deploy\n```\n\n## What to do\n\nName it. The message lists what there is; so does `harmony-bakery topologies`.\n\n```sh\nharmony-bakery deploy local\n```\n",
  H1002:
    "# H1002: a word of the command line names nothing\n\nThe name is none of the app's topologies, the code has no page here, or the shell is one that has no completion. An app\ncan be deployed only to the topologies that its class lists; they are compiled into the command.\n\n## What to do\n\nCorrect the name: the message lists what there is and says which one was probably meant. A topology that is really\nmissing is added to `topologies` in the app's class, and `harmony-gen` is run again. Codes that start with `H0` are\nexplained by `harmony-gen explain`.\n",
  H1003:
    "# H1003: there is no such command\n\nThe first word that is no option must be a command.\n\n## What to do\n\nCorrect it; `--help` lists the commands.\n",
  H1004:
    "# H1004: a command has no such option\n\nOptions that are not understood are never passed over in silence: a deploy that ignores a part of what it was asked is\nnot the deploy that was asked for. Some options belong to one command only, such as `--follow` to `logs`.\n\n## What to do\n\nCorrect it, or leave it out. The command's name followed by `--help` lists what it takes.\n",
  H1005:
    "# H1005: the app has no such Score\n\nA Score is named by its path: the field that holds it, below the fields of the composites it is a part of: `db`,\n`sites.north`, `workers[0]`. The root has the name of the app.\n\n## What to do\n\nCorrect the path: the message lists them all, and so does the command `graph`. A shell takes brackets for a pattern;\nquote a path that has them.\n",
  H1006:
    "# H1006: a reference was used as text\n\n`this.db.out.url` is a reference: it stands for a value that is known only once `db` is deployed. While Scores are put\ntogether there is no text yet that it could be turned into.\n\n## How it comes about\n\nA reference in a template or a concatenation: `` `${this.db.out.url}/orders` ``.\n\n## What to do\n\nPass the reference whole, as a field of a spec of its own, and put the text together where the value is used: in the\ncomponent, or in the `interpret` of the Score that takes it.\n",
  H1007:
    "# H1007: the value of an option is missing or wrong\n\n## How it comes about\n\nThe option stands at the end, or its value is none that it takes: `--format xml`, `--lines many`.\n\n## What to do\n\nGive one of the values that the message names, after a space or `=`: `--format json`, `--format=json`.\n",
  H1008:
    "# H1008: the command line has a word too many\n\nA word that is not understood is never passed over in silence: it may be a second topology, or the value of an option\nthat was misspelt.\n\n## What to do\n\nLeave it out. The command's name followed by `--help` shows what it takes.\n",
  H1009:
    "# H1009: there is no such app on the `PATH`\n\n`harmony bakery deploy local` finds the file `harmony-bakery` in the folders of `PATH` and runs it. An app is there only\nonce `harmony-gen` has bundled it and its folder is on the `PATH`.\n\n## What to do\n\nCorrect the name: `harmony` alone lists the apps it finds. In a project, `npx harmony bakery` also finds the commands of\nthat project; elsewhere, add the folder of the bundled commands to `PATH`.\n",
};
