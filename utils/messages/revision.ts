/** Key in the session area that gets another value whenever something stored has changed: open pages load again. */
export const REVISION = 'revision';
