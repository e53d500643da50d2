// Sends files in pieces (tus), goes on after cut connections, closed tabs and restarts of the server.
(() => {
  'use strict';

  const form = document.getElementById('files');
  if (!form || !window.tus) return;

  const AT_ONCE = 4;
  const SHOWN = 60;
  const LITTER = /(^|\/)(\.(?!z[a-z]+$)[^/]*|__MACOSX|desktop\.ini|thumbs\.db)(\/|$)/i;
  const WHOLE = /\.(csv|tsv|json)$/i;
  const ZIP = /\.zip$/i;
  // A quarter of an hour before a person has to press a button.
  const DELAYS = [0, 500, 1000, 2000, 3000].concat(Array(180).fill(5000));
  const text = form.dataset;
  const language = document.documentElement.lang;
  const chunk = Number(text.chunk);
  const $ = (id) => document.getElementById(id);

  let evaluation = text.evaluation;
  let opening = null;
  let paused = false;
  let finishing = false;
  let samples = [];
  let drawn = false;
  let pressed = -Infinity;
  const items = new Map();

  const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
  const base = () => `/api/evaluations/${evaluation}`;
  const keyOf = (side, method, path) => [side, method, path.toLowerCase()].join('\n');
  const stem = (name) => name.replace(/^.*\//, '').replace(/\.(zip|nii\.gz|ome\.zarr|[^.]+)$/i, '');

  // What cannot be done without scripts is only shown now.
  const show = (part) => {
    part.querySelectorAll('[data-scripts]').forEach((one) => { one.hidden = false; });
    part.querySelectorAll('input[type=file]').forEach((field) => field.removeAttribute('required'));
  };
  show(form);

  // One handful of files after the other, in the order in which they were given.
  let taken = Promise.resolve();
  const later = (taking) => { taken = taken.then(taking).catch((problem) => showProblem(problem)); };

  // Sides

  const template = $('prediction-side');
  const predictions = $('predictions');
  let count = form.querySelectorAll('[data-side=prediction]').length;

  const blocks = () => [...form.querySelectorAll('[data-side]')];
  const methodOf = (block) => (block.dataset.side === 'reference' ? '' : block.dataset.method || '');

  const addBlock = (method) => {
    const block = template.content.firstElementChild.cloneNode(true);
    count += 1;
    block.querySelectorAll('[id]').forEach((part) => { part.id = `${part.id}-${count}`; });
    block.querySelectorAll('[for]').forEach((part) => { part.htmlFor = `${part.htmlFor}-${count}`; });
    block.querySelector('.side-number').textContent = count;
    show(block);
    predictions.append(block);
    if (method) fix(block, method);
    prepare(block);
    return block;
  };

  // A method keeps its name from its first file on.
  const fix = (block, method) => {
    block.dataset.method = method;
    const field = block.querySelector('[name=method]');
    field.value = method;
    field.readOnly = true;
  };

  const blockOf = (method) => blocks().find((block) => methodOf(block) === method && block.dataset.side === 'prediction')
    || blocks().find((block) => block.dataset.side === 'prediction' && !block.dataset.method && !block.querySelector('[name=method]').value)
    || addBlock();

  const prepare = (block) => {
    const area = block.querySelector('.drop');
    block.querySelectorAll('input[type=file]').forEach((field) => {
      field.addEventListener('change', () => {
        const folder = field.hasAttribute('webkitdirectory');
        const picked = [...field.files].map((file) => ({
          file, path: folder ? file.webkitRelativePath.replace(/^[^/]*\//, '') : file.name,
        }));
        const top = folder && field.files.length ? field.files[0].webkitRelativePath.split('/')[0] : '';
        later(() => take(block, picked, top));
        field.value = '';
      });
    });
    let depth = 0;
    area.addEventListener('dragenter', (event) => { event.preventDefault(); depth += 1; area.classList.add('over'); });
    area.addEventListener('dragover', (event) => event.preventDefault());
    area.addEventListener('dragleave', () => { depth -= 1; if (depth <= 0) area.classList.remove('over'); });
    area.addEventListener('drop', (event) => {
      event.preventDefault();
      depth = 0;
      area.classList.remove('over');
      const reading = dropped(event.dataTransfer);
      later(async () => {
        const { picked, top } = await reading;
        await take(block, picked, top);
      });
    });
  };

  // Folders and files that were dropped; a single folder stands for its side and is left out of the paths.
  const dropped = async (transfer) => {
    const entries = [...transfer.items].filter((item) => item.kind === 'file')
      .map((item) => item.webkitGetAsEntry?.() || item.getAsFile()).filter(Boolean);
    const picked = [];
    const walk = async (entry, prefix) => {
      if (entry instanceof File) {
        picked.push({ file: entry, path: entry.name });
      } else if (entry.isFile) {
        const file = await new Promise((resolve, reject) => { entry.file(resolve, reject); });
        picked.push({ file, path: prefix + entry.name });
      } else {
        const reader = entry.createReader();
        for (;;) {
          const some = await new Promise((resolve, reject) => { reader.readEntries(resolve, reject); });
          if (!some.length) break;
          for (const inner of some) await walk(inner, `${prefix}${entry.name}/`);
        }
      }
    };
    const only = entries.length === 1 && entries[0].isDirectory ? entries[0] : null;
    for (const entry of entries) await walk(entry, '');
    if (only) picked.forEach((one) => { one.path = one.path.slice(only.name.length + 1); });
    return { picked, top: only ? only.name : '' };
  };

  const take = async (block, all, top) => {
    const picked = all.filter((one) => !LITTER.test(one.path));
    if (!picked.length) return;
    clearProblems();
    try {
      await open();
      if (block.dataset.side === 'reference') {
        for (const one of picked) await add('reference', '', one);
      } else {
        for (const [method, files] of byMethod(block, picked, top)) {
          const home = methodOf(block) || blocks().some((b) => methodOf(b) === method) ? blockOf(method)
            : block.querySelector('[name=method]').readOnly ? blockOf(method) : block;
          if (!methodOf(home)) fix(home, method);
          for (const one of files) await add('prediction', method, one);
        }
      }
    } catch (problem) {
      showProblem(problem);
    }
    work();
  };

  // Several zips, or several whole tables against one, are a method each.
  const byMethod = (block, picked, top) => {
    const named = methodOf(block) || block.querySelector('[name=method]').value.trim();
    const references = [...items.values()].filter((item) => item.side === 'reference');
    const whole = references.length === 1 && WHOLE.test(references[0].path)
      && picked.every((one) => WHOLE.test(one.path) && !one.path.includes('/'));
    const zips = picked.every((one) => ZIP.test(one.path));
    if ((whole || zips) && picked.length > 1 || (whole || zips) && methodOf(block) && !isKnown('prediction', methodOf(block), picked[0].path)) {
      return picked.map((one) => [stem(one.path), [one]]);
    }
    return [[named || top || (picked.length === 1 ? stem(picked[0].path) : 'prediction'), picked]];
  };

  const isKnown = (side, method, path) => items.has(keyOf(side, method, path));

  // Files

  const add = async (side, method, { file, path }) => {
    const key = keyOf(side, method, path);
    const old = items.get(key);
    if (old) {
      const same = old.size === file.size && (!old.modified || old.modified === file.lastModified);
      if (same && old.state === 'done') return;
      if (same) {
        old.file = file;
        if (old.state !== 'sending') old.state = 'waiting';
        return;
      }
      await remove(old);
    }
    items.set(key, { side, method, path, file, size: file.size, modified: file.lastModified, offset: 0, state: 'waiting', url: null });
  };

  const remove = async (item) => {
    if (item.upload) await item.upload.abort();
    if (item.url) {
      const answer = await withdraw(item.url);
      if (!answer.ok && answer.status !== 404) throw await problemOf(answer);
    }
    items.delete(keyOf(item.side, item.method, item.path));
    draw();
  };

  // The request that was sending it may take a moment to end.
  const withdraw = async (url) => {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await fetch(url, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' } });
      if (answer.status !== 423 || attempt === 20) return answer;
      await new Promise((resolve) => { setTimeout(resolve, 250); });
    }
  };

  // The first file makes the evaluation, and its address is where to come back to.
  const open = () => {
    if (evaluation) return Promise.resolve();
    opening ??= (async () => {
      const config = form.querySelector('input[type=hidden][name=config]');
      const answer = await fetch('/api/evaluations', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ title: $('title').value, config: config ? config.value : '' }),
      });
      if (!answer.ok) {
        opening = null;
        throw await problemOf(answer);
      }
      evaluation = (await answer.json()).id;
      history.replaceState(null, '', `/evaluations/${evaluation}`);
    })();
    return opening;
  };

  const known = async () => {
    const answer = await fetch(`${base()}/uploads`);
    if (!answer.ok) throw await problemOf(answer);
    return answer.json();
  };

  const work = () => {
    const sending = [...items.values()].filter((item) => item.state === 'sending').length;
    if (!paused) {
      [...items.values()].filter((item) => item.state === 'waiting').slice(0, Math.max(0, AT_ONCE - sending)).forEach(send);
    }
    draw();
    if (finishing && isAllThere()) finish();
  };

  const isAllThere = () => items.size > 0 && [...items.values()].every((item) => item.state === 'done');

  const send = (item) => {
    item.state = 'sending';
    item.error = '';
    const metadata = { filename: item.path, side: item.side, modified: String(item.modified || 0) };
    if (item.method) metadata.method = item.method;
    item.upload = new tus.Upload(item.file, {
      endpoint: `${base()}/uploads`,
      uploadUrl: item.url,
      chunkSize: chunk,
      retryDelays: DELAYS,
      // The server knows best what it has; nothing is kept in the browser.
      storeFingerprintForResuming: false,
      // Small files are announced and sent at once.
      uploadDataDuringCreation: true,
      metadata,
      onUploadUrlAvailable: () => { item.url = new URL(item.upload.url, location.href).pathname; },
      onProgress: (sent) => { item.offset = sent; item.broken = false; draw(); },
      onShouldRetry: (error) => {
        const status = error.originalResponse ? error.originalResponse.getStatus() : 0;
        const again = status === 0 || status === 423 || (status === 409 && !!item.url) || (status >= 500 && status !== 507);
        item.broken = again;
        draw();
        return again;
      },
      onSuccess: () => { item.state = 'done'; item.offset = item.size; item.upload = null; work(); },
      onError: (error) => failed(item, error),
    });
    item.upload.start();
  };

  const failed = async (item, error) => {
    item.upload = null;
    const answer = error.originalResponse;
    // The file was announced, but the answer that said where got lost.
    if (answer && answer.getStatus() === 409 && !item.url) {
      const file = (await known()).find((one) => keyOf(one.side, one.method ?? '', one.path) === keyOf(item.side, item.method, item.path));
      if (file && file.length === item.size) {
        item.url = file.url;
        item.state = 'waiting';
        work();
        return;
      }
    }
    item.state = 'failed';
    item.error = text.unreachable;
    if (answer) {
      try { item.error = JSON.parse(answer.getBody()).detail; } catch (other) { item.error = `HTTP ${answer.getStatus()}`; }
    }
    finishing = false;
    work();
  };

  const pause = async () => {
    paused = true;
    draw();
    const sending = [...items.values()].filter((item) => item.upload);
    await Promise.all(sending.map((item) => item.upload.abort()));
    sending.forEach((item) => { if (item.state === 'sending') { item.state = 'waiting'; item.upload = null; } });
    draw();
  };

  const resume = () => {
    paused = false;
    samples = [];
    items.forEach((item) => { if (item.state === 'failed' && item.file) item.state = 'waiting'; });
    work();
  };

  addEventListener('online', () => { if (!paused) resume(); });

  // Finishing

  const finish = async () => {
    finishing = true;
    draw();
    try {
      const own = $('config');
      const config = own && own.files && own.files.length ? await own.files[0].text() : '';
      const answer = await fetch(`${base()}/finish?start=no`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ title: $('title').value, config }),
      });
      if (!answer.ok) throw await problemOf(answer);
      location.assign(`/evaluations/${evaluation}`);
    } catch (problem) {
      finishing = false;
      showProblem(problem);
      draw();
    }
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    clearProblems();
    await taken;
    const all = [...items.values()];
    const lacking = ['reference', 'prediction'].filter((side) => !all.some((item) => item.side === side));
    if (lacking.length) {
      showProblem({ problems: lacking.map((side) => ({ where: side === 'reference' ? text.reference : text.prediction, fault: text.missing, cure: '' })) });
      return;
    }
    if (all.some((item) => item.state === 'lost')) {
      showProblem({ problems: all.filter((item) => item.state === 'lost').slice(0, 20).map((item) => ({ where: item.path, fault: text.incomplete, cure: text.again })) });
      return;
    }
    if (paused) resume();
    finishing = true;
    items.forEach((item) => { if (item.state === 'failed') item.state = 'waiting'; });
    work();
  });

  const problemOf = async (answer) => {
    try { return await answer.json(); } catch (other) { return { detail: `HTTP ${answer.status}` }; }
  };

  const clearProblems = () => { $('upload-problems').hidden = true; };

  const showProblem = (problem) => {
    const list = $('upload-problems').querySelector('ul');
    const faults = problem.problems && problem.problems.length ? problem.problems : [{ where: '', fault: problem.detail || text.unreachable, cure: '' }];
    list.replaceChildren(...faults.map((fault) => {
      const line = document.createElement('li');
      if (fault.where) {
        const where = document.createElement('code');
        where.textContent = fault.where;
        line.append(where, ' ');
      }
      line.append([fault.fault, fault.cure].filter(Boolean).join(' '));
      return line;
    }));
    $('upload-problems').hidden = false;
    $('upload-problems').focus();
  };

  // What is seen

  const size = (bytes) => {
    let unit = 'byte';
    let value = bytes;
    for (const next of ['kilobyte', 'megabyte', 'gigabyte']) {
      if (value < 1000) break;
      value /= 1000;
      unit = next;
    }
    return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short', maximumFractionDigits: value < 10 && unit !== 'byte' ? 1 : 0 }).format(value);
  };

  const left = (bytes, total) => {
    const now = performance.now();
    samples.push([now, bytes]);
    samples = samples.filter(([at]) => now - at < 10000);
    const [at, then] = samples[0];
    if (now - at < 2000 || bytes <= then) return '';
    const seconds = ((total - bytes) / (bytes - then)) * ((now - at) / 1000);
    if (seconds < 60) return fill(text.secondsLeft, { n: Math.max(1, Math.round(seconds / 5) * 5) });
    if (seconds < 5400) return fill(text.minutesLeft, { n: Math.round(seconds / 60) });
    return fill(text.hoursLeft, { n: Math.round(seconds / 360) / 10 });
  };

  const draw = () => {
    if (drawn) return;
    drawn = true;
    const later = () => setTimeout(() => {
      // A button that moves while it is pressed is not pressed.
      if (performance.now() - pressed < 3000) {
        later();
        return;
      }
      drawn = false;
      paint();
    }, 120);
    later();
  };
  addEventListener('pointerdown', () => { pressed = performance.now(); }, true);
  ['pointerup', 'pointercancel'].forEach((kind) => addEventListener(kind, () => { pressed = -Infinity; }, true));

  const RANK = { failed: 0, sending: 1, lost: 2, waiting: 3, done: 4 };

  const paint = () => {
    const all = [...items.values()];
    blocks().forEach((block) => paintBlock(block, all.filter((item) => item.side === block.dataset.side && item.method === methodOf(block))));
    const total = all.reduce((sum, item) => sum + item.size, 0);
    const there = all.reduce((sum, item) => sum + Math.min(item.offset, item.size), 0);
    const going = all.some((item) => item.state === 'sending' || item.state === 'waiting');
    const broken = all.some((item) => item.broken && item.state === 'sending');
    const panel = $('sending');
    panel.hidden = all.length === 0;
    panel.dataset.state = going ? (paused ? 'paused' : 'sending') : isAllThere() ? 'complete' : 'waiting';
    const bar = panel.querySelector('progress');
    bar.max = Math.max(1, total);
    bar.value = total ? there : (isAllThere() ? 1 : 0);
    const done = all.filter((item) => item.state === 'done').length;
    const parts = [fill(text.progress, { done, count: all.length, there: size(there), total: size(total) })];
    if (broken) parts.push(text.broken);
    else if (paused && going) parts.push(text.paused);
    else if (going) parts.push(left(there, total));
    else if (isAllThere()) parts.push(text.complete);
    $('sending-text').textContent = parts.filter(Boolean).join(' · ');
    say(panel.dataset.state === 'sending' && broken ? text.broken : { paused: text.paused, complete: text.complete }[panel.dataset.state] || '');
    $('pause').hidden = !going || paused;
    $('resume').hidden = !(going && paused) && !all.some((item) => item.state === 'failed');
    const submit = $('submit');
    submit.textContent = finishing ? (isAllThere() ? text.checking : text.sendingFirst) : text.submit;
    submit.disabled = finishing;
  };

  // Screen readers hear what changed, not every percent.
  const say = (words) => { if ($('sending-say').textContent !== words) $('sending-say').textContent = words; };

  const paintBlock = (block, all) => {
    const list = block.querySelector('.file-list');
    const summary = block.querySelector('.file-summary');
    block.classList.toggle('filled', all.length > 0);
    summary.textContent = all.length === 0 ? '' : fill(all.length === 1 ? text.oneFile : text.files, {
      n: new Intl.NumberFormat(language).format(all.length), size: size(all.reduce((sum, item) => sum + item.size, 0)),
    });
    const shown = all.sort((a, b) => RANK[a.state] - RANK[b.state] || a.path.localeCompare(b.path, language, { numeric: true })).slice(0, SHOWN);
    const old = new Map([...list.children].map((line) => [line.dataset.path, line]));
    const lines = shown.map((item) => paintFile(old.get(item.path) || fileLine(item), item));
    if (all.length > SHOWN) {
      const more = document.createElement('li');
      more.className = 'quiet small';
      more.textContent = fill(text.more, { n: all.length - SHOWN });
      lines.push(more);
    }
    if (lines.length !== list.children.length || lines.some((line, i) => list.children[i] !== line)) {
      const focused = document.activeElement;
      list.replaceChildren(...lines);
      if (list.contains(focused)) focused.focus();
    }
  };

  const fileLine = (item) => {
    const line = document.createElement('li');
    line.dataset.path = item.path;
    line.innerHTML = '<span class="file-name"></span><span class="file-state"></span><button type="button" class="remove" ></button><progress max="1"></progress><p class="file-error"></p>';
    line.querySelector('.file-name').textContent = item.path;
    const button = line.querySelector('button');
    button.textContent = '×';
    button.setAttribute('aria-label', fill(text.remove, { name: item.path }));
    line.querySelector('progress').setAttribute('aria-label', item.path);
    return line;
  };

  const paintFile = (line, item) => {
    const state = item.state === 'waiting' && paused ? 'paused' : item.state;
    line.dataset.state = state;
    const part = item.size ? Math.min(1, item.offset / item.size) : 1;
    line.querySelector('.file-state').textContent = {
      done: size(item.size), waiting: item.offset ? percent(part) : text.waiting, paused: percent(part),
      sending: percent(part), lost: `${percent(part)} · ${text.dropAgain}`, failed: text.failed,
    }[state];
    const bar = line.querySelector('progress');
    bar.hidden = state === 'done' || state === 'failed' || (state === 'waiting' && !item.offset);
    bar.value = part;
    line.querySelector('.file-error').textContent = item.error || '';
    line.querySelector('button').onclick = () => remove(item).then(work, showProblem);
    return line;
  };

  const percent = (part) => new Intl.NumberFormat(language, { style: 'percent' }).format(part);

  // Begin

  const restore = async () => {
    for (const file of await known()) {
      const method = file.method ?? '';
      if (method) {
        const block = blockOf(method);
        if (!methodOf(block)) fix(block, method);
      }
      const key = keyOf(file.side, method, file.path);
      if (items.has(key)) continue;
      items.set(key, {
        side: file.side, method, path: file.path, file: null, size: file.length, modified: file.modified ?? 0,
        offset: file.offset, state: file.complete ? 'done' : 'lost', url: file.url,
      });
    }
    draw();
  };

  blocks().forEach(prepare);
  $('add-prediction').addEventListener('click', () => addBlock().querySelector('[name=method]').focus());
  $('pause').addEventListener('click', () => { pause().then(() => $('resume').focus()); });
  $('resume').addEventListener('click', () => { resume(); });
  // A file that misses its area must not replace the page.
  ['dragover', 'drop'].forEach((kind) => addEventListener(kind, (event) => event.preventDefault()));
  if (evaluation) restore().catch(showProblem);
})();
