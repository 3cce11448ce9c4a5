/** Progress: one line each time something has happened that people wait for. */

export type Tell = (line: string) => void;
