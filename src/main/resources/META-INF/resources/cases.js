// The table of cases: sorts, filters and pages in place, by taking over the part of the same page that changes.
(() => {
  'use strict';

  const table = document.getElementById('case-table');
  const form = document.getElementById('case-filter');
  if (!table || !form) return;
  form.querySelector('button').hidden = true;
  let last = 0;
  let patience = 0;

  const show = async (address, keep) => {
    const mine = ++last;
    table.setAttribute('aria-busy', 'true');
    let page;
    try {
      const answer = await fetch(address, { headers: { Accept: 'text/html' } });
      page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    } catch (unreachable) {
      location.href = address;
      return;
    }
    if (mine !== last) return;
    const next = page.getElementById('case-table');
    if (!next) {
      location.href = address;
      return;
    }
    // What had the focus has it again: a column's link, or the table that was scrolled.
    const sorted = document.activeElement.closest('th[data-sort]');
    const place = sorted ? [...sorted.parentNode.children].indexOf(sorted) : -1;
    const inside = table.contains(document.activeElement);
    table.replaceChildren(...next.childNodes);
    table.removeAttribute('aria-busy');
    if (place >= 0) table.querySelectorAll('th[data-sort] a')[place]?.focus();
    else if (inside) table.querySelector('.case-scroll')?.focus();
    for (const name of ['sort', 'order']) {
      const mineNow = form.elements[name];
      const theirs = page.getElementById('case-filter').elements[name];
      if (mineNow && !theirs) mineNow.remove();
      else if (theirs && !mineNow) form.prepend(document.adoptNode(theirs));
      else if (theirs) mineNow.value = theirs.value;
    }
    document.querySelectorAll('.languages a').forEach((link, i) => { link.href = page.querySelectorAll('.languages a')[i].href; });
    if (keep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };

  const asked = () => {
    const wanted = new URLSearchParams();
    new FormData(form).forEach((value, name) => { if (value) wanted.set(name, value); });
    return `${form.action}?${wanted}`;
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show(asked(), true);
  });
  form.addEventListener('change', () => show(asked(), true));
  form.addEventListener('input', (event) => {
    if (event.target.id !== 'q') return;
    clearTimeout(patience);
    patience = setTimeout(() => show(asked(), false), 150);
  });
  table.addEventListener('click', (event) => {
    const link = event.target.closest('th[data-sort] a, .pager a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    show(link.href, true);
  });

  // Up and down go from case to case.
  table.addEventListener('keydown', (event) => {
    const row = event.target.closest('tbody tr');
    const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key];
    if (!row || !step) return;
    const link = row[step]?.querySelector('th a');
    if (link) {
      event.preventDefault();
      link.focus();
    }
  });
  addEventListener('popstate', () => location.reload());
})();
