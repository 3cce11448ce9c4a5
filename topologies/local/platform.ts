/** Platforms that the local topology works on. */
import { otherPlatform } from "./diagnose/other-platform/diagnosis.ts";
import { refusal } from "./refuse.ts";

export function checkPlatform(name: string, platform: string = process.platform): void {
  if (platform === "win32") throw refusal(otherPlatform(name, "Windows"));
}
