/** A real browser without a window: the machine's Chromium. It reaches nothing but files. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome"];

// Otherwise it looks for its makers' servers as soon as it starts.
const quiet = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-gpu",
  "--no-sandbox",
];

export const noBrowser = "there is no Chromium on this machine: apt-get install chromium";

/** `undefined` on a machine without one. */
export async function startBrowser(): Promise<Browser | undefined> {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const executablePath = places.find((path) => existsSync(path));
  return executablePath === undefined
    ? undefined
    : chromium.launch({ executablePath, args: quiet });
}

export interface Opened {
  readonly page: Page;
  /** Errors of the page, and everything that it asked for besides itself. */
  readonly complaints: readonly string[];
}

export interface OpenOptions {
  readonly colorScheme?: "light" | "dark";
  readonly hash?: string;
  /** Lets a test add scripts of its own. */
  readonly bypassCSP?: boolean;
}

/** Opens the file at `path`. */
export async function open(
  browser: Browser,
  path: string,
  options: OpenOptions = {},
): Promise<Opened> {
  const { hash = "", ...given } = options;
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, ...given });
  const complaints: string[] = [];
  const address = `file://${path}${hash}`;
  page.on("console", (message) => complaints.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (request.url() !== address.replace(/#.*/, "")) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return { page, complaints };
}
