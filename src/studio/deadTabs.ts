import * as vscode from 'vscode';
import { studioTabs } from './studioTabs.ts';

/** In the workspace's state: the session of VS Code in which a panel was last opened or given back. */
const sessionKey = 'studio.session';

/** Notes that a panel lives in this session. */
export function noteSession(state: vscode.Memento): void {
	void state.update(sessionKey, vscode.env.sessionId);
}

/**
 * The tabs of panels whose extension host is gone, when a new one begins: VS Code leaves their pages on
 * screen, where nothing answers any more, and gives them to nobody. (It does give back those from
 * before a reload of the window, with which another session begins.)
 */
export function deadTabs(state: vscode.Memento): readonly vscode.Tab[] {
	return state.get(sessionKey) === vscode.env.sessionId ? studioTabs() : [];
}
