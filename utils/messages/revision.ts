/** Session key that gets a new value whenever stored data changes: open pages then reload it. */
export const REVISION = 'revision';
