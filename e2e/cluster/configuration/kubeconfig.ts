/** How a client reaches the API server and who it is; JSON is YAML too. */
import { readFile } from "node:fs/promises";
import path from "node:path";

/** For the owner of the certificate `<subject>.crt` in `folder`; the files' contents are in it. */
export async function kubeconfig(folder: string, subject: string, server: string): Promise<string> {
  const data = async (file: string) => (await readFile(path.join(folder, file))).toString("base64");
  const name = "harmony";
  const config = {
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name, cluster: { server, "certificate-authority-data": await data("ca.crt") } }],
    users: [
      {
        name,
        user: {
          "client-certificate-data": await data(`${subject}.crt`),
          "client-key-data": await data(`${subject}.key`),
        },
      },
    ],
    contexts: [{ name, context: { cluster: name, user: name } }],
    "current-context": name,
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}
