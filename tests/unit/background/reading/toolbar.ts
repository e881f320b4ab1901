/** What the background asks of the browser when it wakes, and what of it can be seen. */
export function newToolbar() {
  const badge = { text: '' };
  const alarms = new Map<string, object>();
  let reloads = 0;
  const browser = {
    runtime: { reload: () => void reloads++ },
    alarms: { create: async (name: string, when: object) => void alarms.set(name, when) },
    action: {
      setBadgeBackgroundColor: async () => undefined,
      setBadgeText: async ({ text }: { text: string }) => {
        badge.text = text;
      },
    },
  };
  return {
    browser,
    badge,
    alarms,
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
