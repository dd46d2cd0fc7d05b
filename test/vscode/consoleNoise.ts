/** What the workbench of code-server reports at each start and end, and what nobody can act on. */
const noise = [
	/^Resolv(ing|ed) connection token/,
	/^Creating a socket/,
	/^\[(reconnection-grace-time|AgentHost:remote|AccountPolicyGate|Service Worker|lifecycle)\]/,
	/^(Updating|Ignoring fetching) additional builtin extensions/,
	/^Canceled: Canceled/,
	/^Unable to read file 'vscode-remote:.*\(Canceled: Canceled\)/,
	/^Cannot find module '.\/build\/Release\/watchdog'/,
	/^getaddrinfo /,
	// Of VS Code 1.103, the second for each folder that is not there.
	/^ChatSessionStore: Migrating 0 chat sessions/,
	/^\[node\.js fs\] readdir with filetypes failed with error:/,
	// Also what a tool refuses, as it should.
	/^\[LanguageModelToolsService#invokeTool\]/,
];

/** Tells whether a console line comes from the workbench's own start and end. */
export function isNoise(line: string): boolean {
	return noise.some((pattern) => pattern.test(line));
}
