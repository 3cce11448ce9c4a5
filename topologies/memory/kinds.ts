/** The kinds of things that are simulated; named as other topologies name theirs, so that plans read alike. */
export const KINDS = { postgres: "postgres", httpServer: "http-server" } as const;
