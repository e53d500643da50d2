// What pages do better with scripts; all of them work without.
(() => {
  'use strict';

  // Copies the address of a page instead of following it.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-copy]');
    if (!link || !navigator.clipboard) return;
    event.preventDefault();
    navigator.clipboard.writeText(link.href).then(() => {
      link.dataset.label ??= link.textContent;
      link.textContent = link.dataset.copied;
      setTimeout(() => { link.textContent = link.dataset.label; }, 2000);
    }, () => { location.href = link.href; });
  });

  // Sheets that are made to be printed.
  document.querySelectorAll('[data-print]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => print());
  });

  // Files dropped on an area become those of its field.
  document.querySelectorAll('[data-drop]').forEach((area) => {
    const field = area.querySelector('input[type=file]');
    area.querySelector('.drop-hint').hidden = false;
    ['dragenter', 'dragover'].forEach((kind) => area.addEventListener(kind, (event) => {
      event.preventDefault();
      area.classList.add('over');
    }));
    ['dragleave', 'drop'].forEach((kind) => area.addEventListener(kind, () => area.classList.remove('over')));
    area.addEventListener('drop', (event) => {
      event.preventDefault();
      if (event.dataTransfer.files.length > 0) field.files = event.dataTransfer.files;
    });
  });

  // Large uploads take a while: say so, and take them only once.
  const upload = document.getElementById('upload');
  if (upload) {
    const main = document.getElementById('submit');
    const label = main.textContent;
    upload.addEventListener('submit', () => setTimeout(() => {
      main.textContent = upload.dataset.busy;
      upload.querySelectorAll('button').forEach((button) => { button.disabled = true; });
    }, 0));
    addEventListener('pageshow', () => {
      main.textContent = label;
      upload.querySelectorAll('button').forEach((button) => { button.disabled = false; });
    });
  }

  // Progress: take over the newer part of the same page until there is none.
  const follow = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = page.getElementById('live');
      if (answer.ok && !next) {
        location.reload();
        return;
      }
      if (next) document.getElementById('live').replaceWith(document.adoptNode(next));
    } catch (unreachable) {
      // The server may be starting again: keep asking.
    }
    setTimeout(follow, document.hidden ? 5000 : 800);
  };
  if (document.getElementById('live')) setTimeout(follow, 500);
})();
