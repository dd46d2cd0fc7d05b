exports.activate = () => {
	// What VS Code itself needs for this is the floor.
};
