/** What a command does with the arguments that VS Code or another extension gives. */
export type Command = (...given: readonly unknown[]) => unknown;

/** What the commands of these names do. */
export type CommandsOf<Name extends string> = Readonly<Record<Name, Command>>;
