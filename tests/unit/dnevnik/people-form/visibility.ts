import { beforeEach } from 'vitest';

/** jsdom has no layout: hidden is what its own markup hides. */
beforeEach(() => {
  Element.prototype.checkVisibility = function () {
    return (
      this.closest(
        '[hidden], [style*="display:none"], [style*="display: none"], [style*="visibility:hidden"]',
      ) === null
    );
  };
});
