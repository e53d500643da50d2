// Drawings of trees: larger, smaller, dragged along. Without this they scroll.
(() => {
  'use strict';
  document.querySelectorAll('[data-tree-figure]').forEach((figure) => {
    const section = figure.closest('section');
    const buttons = section.querySelector('.tree-buttons');
    if (!buttons) return;
    const drawings = [...figure.querySelectorAll('svg.tree')];
    const natural = drawings.map((svg) => svg.width.baseVal.value);
    let scale = 1;

    const zoom = (to) => {
      const next = Math.min(3, Math.max(0.3, to));
      const middleX = (figure.scrollLeft + figure.clientWidth / 2) / scale;
      const middleY = (figure.scrollTop + figure.clientHeight / 2) / scale;
      scale = next;
      drawings.forEach((svg, i) => { svg.style.width = `${natural[i] * scale}px`; });
      figure.scrollLeft = middleX * scale - figure.clientWidth / 2;
      figure.scrollTop = middleY * scale - figure.clientHeight / 2;
    };
    const shown = () => drawings.findIndex((svg) => svg.getBoundingClientRect().width > 0);
    const fit = () => zoom((figure.clientWidth - 10) / natural[Math.max(0, shown())]);

    const actions = {
      larger: () => zoom(scale * 1.25),
      smaller: () => zoom(scale / 1.25),
      fit,
      print: () => window.print(),
    };
    buttons.hidden = false;
    buttons.addEventListener('click', (event) => {
      const button = event.target.closest('[data-tree]');
      if (button) actions[button.dataset.tree]();
    });
    figure.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const action = { '+': 'larger', '=': 'larger', '-': 'smaller', 0: 'fit' }[event.key];
      if (action) {
        event.preventDefault();
        actions[action]();
      }
    });

    let from = null;
    figure.addEventListener('pointerdown', (event) => {
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      from = { x: event.clientX, y: event.clientY, left: figure.scrollLeft, top: figure.scrollTop };
    });
    addEventListener('pointermove', (event) => {
      if (!from) return;
      const dx = event.clientX - from.x;
      const dy = event.clientY - from.y;
      if (Math.abs(dx) + Math.abs(dy) < 5) return;
      figure.classList.add('dragging');
      figure.scrollLeft = from.left - dx;
      figure.scrollTop = from.top - dy;
    });
    addEventListener('pointerup', () => {
      from = null;
      setTimeout(() => figure.classList.remove('dragging'), 0);
    });
    figure.addEventListener('click', (event) => {
      if (figure.classList.contains('dragging')) event.preventDefault();
    }, true);
    figure.addEventListener('dragstart', (event) => event.preventDefault());
  });
})();
