// Choices on the page of a recommendation take effect at once. Without scripts a button does it.
(() => {
  'use strict';

  const said = () => {
    const status = document.getElementById('said');
    if (status) status.textContent = status.dataset.updated;
  };

  const opened = () => [...document.querySelectorAll('main details[open][id]')].map((one) => one.id);

  // Puts another state of this page in place: what was folded out, and where the reader was, stays.
  const show = (page, address) => {
    const open = opened();
    const at = document.activeElement && document.activeElement.id;
    ['main', 'languages'].forEach((part) => {
      const selector = part === 'main' ? '#main' : 'nav.languages';
      document.querySelector(selector).replaceWith(document.adoptNode(page.querySelector(selector)));
    });
    document.title = page.title;
    history.pushState(null, '', address);
    open.forEach((id) => {
      const details = document.getElementById(id);
      if (details) details.open = true;
    });
    const focused = at && document.getElementById(at);
    if (focused) focused.focus({ preventScroll: true });
    ready();
    said();
  };

  document.addEventListener('change', async (event) => {
    const form = event.target.closest('form[data-live]');
    if (!form) return;
    try {
      const query = new URLSearchParams(new FormData(form));
      const answer = await fetch(`${form.action}?${query}`, { headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (answer.ok && page.getElementById('settings')) show(page, answer.url);
      else form.submit();
    } catch (unreachable) {
      form.submit();
    }
  });

  // Trees are drawn where they are folded out, and loaded only then.
  const draw = async (fold) => {
    const link = fold.querySelector('a[data-tree]');
    if (!link || fold.querySelector('.tree-figure')) return;
    if (!document.querySelector('link[href="/tree.css"]')) {
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = '/tree.css';
      document.head.append(style);
    }
    try {
      const answer = await fetch(link.href, { headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const figure = page.querySelector('.tree-figure');
      if (answer.ok && figure) fold.insertBefore(document.adoptNode(figure), fold.lastElementChild);
    } catch (unreachable) {
      // The link below leads to the same drawing.
    }
  };
  document.addEventListener('toggle', (event) => {
    if (event.target.matches('details.tree-fold[open]')) draw(event.target);
  }, true);

  addEventListener('popstate', () => location.reload());

  const ready = () => {
    const print = document.getElementById('print');
    if (!print) return;
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  };
  ready();
})();
