/** What the background asks of the browser when it wakes, and what of it can be seen. */
export function newToolbar() {
  const badge = { text: '', color: '', title: '' };
  const notices: string[] = [];
  const granted = new Set<string>();
  const alarms = new Map<string, object>();
  let reloads = 0;
  const browser = {
    runtime: { reload: () => void reloads++, getURL: (path: string) => path },
    permissions: {
      contains: async ({ permissions }: { permissions: string[] }) =>
        permissions.every((each) => granted.has(each)),
    },
    notifications: {
      create: async (_id: string, { message }: { message: string }) => void notices.push(message),
      clear: async () => true,
    },
    alarms: { create: async (name: string, when: object) => void alarms.set(name, when) },
    action: {
      setBadgeBackgroundColor: async ({ color }: { color: string }) => {
        badge.color = color;
      },
      setTitle: async ({ title }: { title: string }) => {
        badge.title = title;
      },
      setBadgeText: async ({ text }: { text: string }) => {
        badge.text = text;
      },
    },
  };
  return {
    browser,
    badge,
    alarms,
    /** What notifications said. */
    notices,
    /** Optional permissions that the teacher has given. */
    granted,
    /** From now on the browser draws no badge. */
    breakBadge() {
      browser.action.setBadgeText = async () => {
        throw new Error('no badge');
      };
    },
    /** How often the background took a newer version. */
    reloads: () => reloads,
  };
}
