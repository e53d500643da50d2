// The viewer of a case: NiiVue for volumes, a plain canvas for flat images. All data come from this server or from the reader's own disk.
(() => {
  'use strict';
  const viewer = document.getElementById('viewer');
  if (!viewer) return;
  const flat = viewer.dataset.flat === 'true';
  const codes = viewer.dataset.codes.split('|');
  const names = viewer.dataset.names.split('|');
  const none = viewer.dataset.none;
  const errorColours = [[0, 0, 0, 0], [0, 158, 115, 255], [213, 94, 0, 255], [0, 114, 178, 255], [204, 121, 167, 255]];
  const objectColours = [[240, 228, 66], [86, 180, 233], [230, 159, 0], [188, 189, 34], [157, 142, 199], [227, 119, 194], [140, 109, 49], [127, 201, 127]];
  const on = [true, false, true];
  let opacity = 1;
  let coloured = '';
  const panes = [];

  const url = (pane, layer) => pane.dataset.layers + layer + (flat ? '.png' : '.nii.gz') + pane.dataset.query;
  const labelName = (pane, label) => !label ? none : pane.dataset.labels.split('|')[label - 1] || String(label);
  const show = () => panes.forEach(one => one.show());
  const trouble = kind => {
    const notice = document.getElementById('viewer-problem');
    notice.textContent = notice.dataset[kind];
    notice.hidden = false;
    viewer.dataset.state = 'failed';
    document.getElementById('viewer-tools').hidden = true;
    document.querySelectorAll('.panes, #keys').forEach(one => { one.hidden = true; });
  };

  // A table of colours for labels 0 to the largest
  const table = (largest, colour) => {
    const lut = { R: [], G: [], B: [], A: [], I: [], labels: [] };
    for (let label = 0; label <= largest; label++) {
      const [r, g, b, a] = colour(label);
      lut.R.push(r); lut.G.push(g); lut.B.push(b); lut.A.push(a); lut.I.push(label); lut.labels.push(String(label));
    }
    return lut;
  };
  const labelTable = (pane, largest, plain) => table(Math.max(1, Math.min(largest, 65535)), label =>
    label === 0 ? [0, 0, 0, 0] : pane.dataset.objects === 'true' ? [...objectColours[(label - 1) % objectColours.length], 255] : [...plain, 255]);

  // Of the file itself, whatever order and blocks the viewer has: by Cramer's rule
  const voxel = (figure, mm) => {
    const a = figure.dataset.affine.split(' ').map(Number);
    const column = i => [a[i], a[4 + i], a[8 + i]];
    const det = (p, q, r) => p[0] * (q[1] * r[2] - q[2] * r[1]) - q[0] * (p[1] * r[2] - p[2] * r[1]) + r[0] * (p[1] * q[2] - p[2] * q[1]);
    const [x, y, z] = [0, 1, 2].map(column);
    const to = [mm[0] - a[3], mm[1] - a[7], mm[2] - a[11]];
    const all = det(x, y, z);
    return [det(to, y, z), det(x, to, z), det(x, y, to)].map(one => Math.round(one / all));
  };

  async function volume(figure) {
    const nv = new window.niivue.Niivue({
      backColor: [0, 0, 0, 1], crosshairColor: [1, 1, 1, 0.7], crosshairWidth: 0.2, isNearestInterpolation: true, dragAndDropEnabled: false,
      isColorbar: false, show3Dcrosshair: true, isOrientCube: false, loadingText: '', multiplanarShowRender: 1, logLevel: 'silent'
    });
    const readout = figure.querySelector('.readout');
    const canvas = figure.querySelector('canvas');
    await nv.attachToCanvas(canvas);
    await nv.loadVolumes(['reference', 'prediction', 'error'].map(layer => ({ url: url(figure, layer), name: layer + '.nii.gz', colormap: 'gray', opacity: 1 })));
    const layers = nv.volumes.slice(0, 3);
    const largest = figure.dataset.largest.split(',').map(Number);
    layers[0].setColormapLabel(labelTable(figure, largest[0], [185, 178, 164]));
    layers[1].setColormapLabel(labelTable(figure, largest[1], [240, 228, 66]));
    layers[2].setColormapLabel(table(4, code => errorColours[code]));
    nv.onLocationChange = place => {
      const values = place.values.slice(-3).map(one => Math.round(one.value));
      const at = voxel(figure, place.mm).join(', ');
      readout.textContent = `${at}: ${names[0]} ${labelName(figure, values[0])} · ${names[1]} ${labelName(figure, values[1])} · ${codes[values[2]] || ''}`;
    };
    let behind = null;
    const surfaces = {};
    const one = {
      // Both surfaces at once, so that they are on one scale
      async surface(side) {
        if (!side || surfaces.scale) return surfaces.scale;
        const answer = await fetch(figure.dataset.layers + 'surfaces.json' + figure.dataset.query);
        if (!answer.ok) throw new Error((await answer.json()).detail);
        const scale = await answer.json();
        for (const name of scale.drawn ? ['reference', 'prediction'] : []) {
          const mesh = await window.niivue.NVMesh.loadFromUrl({ url: figure.dataset.layers + name + '.mz3' + figure.dataset.query, name: name + '.mz3', gl: nv.gl, rgba255: [240, 240, 240, 255] });
          nv.addMesh(mesh);
          surfaces[name] = mesh;
        }
        surfaces.scale = scale;
        return scale;
      },
      colour(side, cap) {
        ['reference', 'prediction'].filter(name => surfaces[name]).forEach(name => {
          const mesh = surfaces[name];
          Object.assign(mesh.layers[0], { colormap: 'surface-distance', useNegativeCmap: false, isTransparentBelowCalMin: false, opacity: 1, cal_min: -cap, cal_max: cap });
          mesh.visible = name === side;
          mesh.updateMesh(nv.gl);
        });
        one.show();
      },
      show() {
        layers.forEach((layer, i) => nv.setOpacity(nv.volumes.indexOf(layer), on[i] && !coloured ? (i === 2 ? opacity : 1) : 0));
        nv.updateGLVolume();
      },
      jump(place) {
        nv.scene.crosshairPos = nv.mm2frac(place);
        nv.createOnLocationChange();
        nv.drawScene();
      },
      kind(kind) {
        nv.setSliceType({ all: nv.sliceTypeMultiplanar, axial: nv.sliceTypeAxial, coronal: nv.sliceTypeCoronal, sagittal: nv.sliceTypeSagittal, render: nv.sliceTypeRender }[kind]);
      },
      async image(file) {
        const image = await window.niivue.NVImage.loadFromFile({ file, name: file.name, colormap: 'gray', opacity: 1 });
        if (behind) nv.removeVolume(behind);
        nv.addVolume(image);
        nv.setVolume(image, 0);
        behind = image;
        one.show();
      },
      key() {}
    };
    nv.addColormap('surface-distance', { R: [0, 240, 213], G: [114, 240, 94], B: [178, 240, 0], A: [255, 255, 255], I: [0, 128, 255] });
    nv.setSliceType(nv.sliceTypeMultiplanar);
    one.show();
    nv.createOnLocationChange();
    one.nv = nv;
    return one;
  }

  const loaded = address => new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = address;
  });

  async function picture(figure) {
    const canvas = figure.querySelector('canvas');
    const readout = figure.querySelector('.readout');
    const images = await Promise.all(['reference', 'prediction', 'error'].map(layer => loaded(url(figure, layer))));
    const width = images[2].naturalWidth;
    const height = images[2].naturalHeight;
    const probe = document.createElement('canvas');
    probe.width = width;
    probe.height = height;
    const seen = probe.getContext('2d', { willReadFrequently: true });
    seen.drawImage(images[2], 0, 0);
    const pen = canvas.getContext('2d');
    let behind = null;
    let scale = 1;
    let centre = [width / 2, height / 2];
    let mark = null;
    const fitting = () => Math.min(canvas.width / width, canvas.height / height) * 0.96;
    const draw = () => {
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, canvas.width, canvas.height);
      pen.setTransform(scale, 0, 0, scale, canvas.width / 2 - centre[0] * scale, canvas.height / 2 - centre[1] * scale);
      pen.imageSmoothingEnabled = false;
      pen.fillStyle = '#1e1c19';
      pen.fillRect(0, 0, width, height);
      if (behind) pen.drawImage(behind, 0, 0, width, height);
      images.forEach((image, i) => {
        if (on[i]) {
          pen.globalAlpha = i === 2 ? opacity : 1;
          pen.drawImage(image, 0, 0);
        }
      });
      pen.globalAlpha = 1;
      if (mark) {
        pen.lineWidth = 2 / scale;
        pen.strokeStyle = '#fff';
        pen.beginPath();
        const [x, y] = mark;
        const from = 6 / scale;
        const to = 22 / scale;
        [[1, 0], [-1, 0], [0, 1], [0, -1]].forEach(([a, b]) => {
          pen.moveTo(x + a * from, y + b * from);
          pen.lineTo(x + a * to, y + b * to);
        });
        pen.stroke();
      }
    };
    const size = () => {
      const ratio = window.devicePixelRatio || 1;
      canvas.width = Math.max(1, Math.round(canvas.clientWidth * ratio));
      canvas.height = Math.max(1, Math.round(canvas.clientHeight * ratio));
    };
    const tell = ([x, y]) => {
      const column = Math.floor(x);
      const row = Math.floor(y);
      if (column < 0 || row < 0 || column >= width || row >= height) return;
      const [r, g, b, a] = seen.getImageData(column, row, 1, 1).data;
      const code = a === 0 ? 0 : errorColours.findIndex(one => one[3] && one[0] === r && one[1] === g && one[2] === b);
      readout.textContent = `${column}, ${row}: ${codes[Math.max(0, code)]}`;
    };
    const zoom = by => { scale = Math.max(fitting() / 4, Math.min(64, scale * by)); draw(); };
    const fit = () => { scale = fitting(); centre = [width / 2, height / 2]; draw(); };
    new ResizeObserver(() => { const before = fitting(); const fitted = Math.abs(scale - before) < 1e-6; size(); if (fitted) fit(); else draw(); }).observe(canvas);
    let drag = null;
    const place = event => {
      const box = canvas.getBoundingClientRect();
      const x = (event.clientX - box.left) * canvas.width / box.width;
      const y = (event.clientY - box.top) * canvas.height / box.height;
      return [(x - canvas.width / 2) / scale + centre[0], (y - canvas.height / 2) / scale + centre[1]];
    };
    canvas.addEventListener('pointerdown', event => { canvas.focus(); drag = place(event); canvas.setPointerCapture(event.pointerId); });
    canvas.addEventListener('pointermove', event => {
      const at = place(event);
      if (drag) { centre = [centre[0] + drag[0] - at[0], centre[1] + drag[1] - at[1]]; draw(); }
      tell(at);
    });
    canvas.addEventListener('pointerup', () => { drag = null; });
    canvas.addEventListener('wheel', event => { if (document.activeElement === canvas) { event.preventDefault(); zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15); } }, { passive: false });
    size();
    fit();
    tell(centre);
    return {
      show: draw,
      jump(at) { mark = at; centre = at.slice(0, 2); scale = Math.max(scale, Math.min(16, fitting() * 2)); draw(); tell(at); },
      kind() {},
      zoom(kind) { if (kind === 'fit') fit(); else zoom(kind === 'in' ? 1.5 : 1 / 1.5); },
      async image(file) { behind = await createImageBitmap(file); draw(); },
      key(key) {
        const step = 40 / scale;
        const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[key];
        if (by) { centre = [centre[0] + by[0], centre[1] + by[1]]; draw(); }
        return Boolean(by);
      }
    };
  }

  // The list of errors, and where one stands in it
  const jumps = [...document.querySelectorAll('.errors-list .jump')];
  let at = -1;
  const jump = (button, scroll) => {
    panes.forEach(one => one.jump(button.dataset.jump.split(' ').map(Number)));
    document.querySelectorAll('tr.current').forEach(row => row.classList.remove('current'));
    button.closest('tr').classList.add('current');
    viewer.dataset.at = button.dataset.jump;
    if (scroll) viewer.scrollIntoView({ block: 'nearest' });
  };
  const step = by => {
    if (!jumps.length) return;
    at = (at + by + jumps.length) % jumps.length;
    jump(jumps[at], false);
  };
  const kinds = document.getElementById('view-kind');
  const range = document.getElementById('opacity');
  const setOpacity = value => { opacity = Math.max(0, Math.min(1, value)); range.value = opacity; show(); };
  const toggle = (i, value) => { on[i] = value; viewer.querySelector(`[data-layer="${i}"]`).checked = value; show(); };

  // The surface stands in 3D by itself; the layers come back when it goes
  const surfaceChoice = document.getElementById('surface');
  let viewBefore = 'all';
  const choose = async side => {
    const legend = document.getElementById('surface-legend');
    const text = legend.querySelector('[data-text]');
    const bar = legend.querySelector('.surface-scale');
    if (side && !coloured) viewBefore = kinds.value;
    coloured = side;
    surfaceChoice.value = side;
    kinds.value = side ? 'render' : viewBefore;
    panes.forEach(one => one.kind(kinds.value));
    try {
      const scales = [];
      for (const one of panes) scales.push(await one.surface(side));
      const drawn = scales.filter(scale => scale && scale.drawn);
      // one scale for all methods
      const widest = drawn.reduce((a, b) => b.cap > a.cap ? b : a, drawn[0]);
      panes.forEach(one => one.colour(side, widest ? widest.cap : 1));
      legend.hidden = !side;
      bar.hidden = !widest;
      if (!widest) text.textContent = legend.dataset.none;
      else {
        legend.querySelector('[data-end=low]').textContent = `−${widest.capText} ${widest.unit}`;
        legend.querySelector('[data-end=high]').textContent = `+${widest.capText} ${widest.unit}`;
        const most = drawn.reduce((a, b) => b.most > a.most ? b : a);
        const block = Math.max(...drawn.map(scale => scale.block));
        text.textContent = legend.dataset.scale.replace('#cap', `${widest.capText} ${widest.unit}`).replace('#most', `${most.mostText} ${most.unit}`)
          + (block > 1 ? ' ' + legend.dataset.blocks.replace('#block', block) : '');
      }
    } catch (problem) {
      legend.hidden = false;
      bar.hidden = true;
      text.textContent = problem.message;
    }
    viewer.dataset.surface = side;
  };

  function connect() {
    if (surfaceChoice) surfaceChoice.addEventListener('change', () => choose(surfaceChoice.value));
    viewer.querySelectorAll('[data-layer]').forEach(box => {
      box.checked = on[Number(box.dataset.layer)];
      box.addEventListener('change', () => toggle(Number(box.dataset.layer), box.checked));
    });
    range.addEventListener('input', () => setOpacity(Number(range.value)));
    if (kinds) kinds.addEventListener('change', () => panes.forEach(one => one.kind(kinds.value)));
    viewer.querySelectorAll('[data-zoom]').forEach(button => button.addEventListener('click', () => panes.forEach(one => one.zoom(button.dataset.zoom))));
    document.querySelectorAll('.jump').forEach(button => {
      button.hidden = false;
      button.addEventListener('click', () => { at = jumps.indexOf(button); jump(button, true); });
    });
    const first = document.getElementById('largest-error');
    const next = document.getElementById('next-error');
    first.disabled = next.disabled = !jumps.length;
    first.addEventListener('click', () => { at = -1; step(1); });
    next.addEventListener('click', () => step(1));
    document.getElementById('intensity').addEventListener('change', async event => {
      const hint = document.getElementById('intensity-hint');
      try {
        if (event.target.files[0]) for (const one of panes) await one.image(event.target.files[0]);
      } catch {
        hint.textContent = event.target.dataset.wrong;
      }
    });
    // before the viewer's own keys, and only with the viewer in focus
    viewer.addEventListener('keydown', event => {
      if (event.target.tagName !== 'CANVAS' || event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key;
      let done = true;
      if ('123'.includes(key)) toggle(Number(key) - 1, !on[Number(key) - 1]);
      else if (key === '4' && surfaceChoice) choose({ '': 'reference', reference: 'prediction', prediction: '' }[surfaceChoice.value]);
      else if (key === 'e') step(1);
      else if (key === 'E') step(-1);
      else if (key === 'v' && kinds) { kinds.selectedIndex = (kinds.selectedIndex + 1) % kinds.options.length; panes.forEach(one => one.kind(kinds.value)); }
      else if (key === '+' || key === '-') { if (flat) panes.forEach(one => one.zoom(key === '+' ? 'in' : 'out')); else setOpacity(opacity + (key === '+' ? 0.1 : -0.1)); }
      else if (key === '0' && flat) panes.forEach(one => one.zoom('fit'));
      else done = panes.map(one => one.key(key)).some(Boolean);
      if (done) { event.preventDefault(); event.stopPropagation(); }
    }, true);
  }

  // Sorting, where scripts run
  document.querySelectorAll('table.sortable').forEach(table => {
    [...table.tHead.rows[0].cells].slice(0, -1).forEach((cell, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = cell.textContent;
      cell.replaceChildren(button);
      button.addEventListener('click', () => {
        const down = cell.getAttribute('aria-sort') === 'ascending';
        [...table.tHead.rows[0].cells].forEach(one => one.removeAttribute('aria-sort'));
        cell.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const rows = [...table.tBodies[0].rows];
        rows.sort((a, b) => a.cells[column].textContent.localeCompare(b.cells[column].textContent, undefined, { numeric: true }) * (down ? -1 : 1));
        table.tBodies[0].append(...rows);
      });
    });
  });

  async function start() {
    viewer.hidden = false;
    if (!flat && !document.createElement('canvas').getContext('webgl2')) return trouble('noWebgl');
    try {
      for (const figure of viewer.querySelectorAll('.pane')) panes.push(await (flat ? picture(figure) : volume(figure)));
      if (!flat && panes.length > 1) panes.forEach(one => one.nv.broadcastTo(panes.filter(other => other !== one).map(other => other.nv), { '2d': true, '3d': true }));
      connect();
      viewer.dataset.state = 'ready';
    } catch (problem) {
      console.warn(problem);
      trouble('broken');
    }
  }
  start();
})();
