// Keys for lists: J and K move, Enter opens, X ticks, / searches, ? shows this. Rows bear [data-row]; the open one is simply focused.
const keys = [['J', '下一件'], ['K', '上一件'], ['Enter', '打开'], ['X', '选中或取消'], ['/', '查找'], ['?', '显示这些按键'], ['Esc', '关闭']];
const rows = () => [...document.querySelectorAll('[data-row]')].filter((row) => row.offsetParent !== null);
const isTyping = (target) => target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');

function move(step) {
  const all = rows();
  if (!all.length) return;
  const at = all.findIndex((row) => row.classList.contains('at'));
  const next = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)];
  mark(next);
  next.querySelector('a[href]')?.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

function mark(row) {
  document.querySelectorAll('[data-row].at').forEach((old) => old.classList.remove('at'));
  row.classList.add('at');
}

function tick() {
  document.querySelector('[data-row].at input[name="ids"]')?.click();
}

function help() {
  let box = document.getElementById('keys');
  if (!box) {
    box = document.createElement('dialog');
    box.id = 'keys';
    box.setAttribute('aria-label', '按键');
    const list = document.createElement('dl');
    list.className = 'facts';
    for (const [key, words] of keys) {
      const [line, name, what, cap] = ['div', 'dt', 'dd', 'kbd'].map((tag) => document.createElement(tag));
      cap.textContent = key;
      what.textContent = words;
      name.append(cap);
      line.append(name, what);
      list.append(line);
    }
    const title = document.createElement('h2');
    title.textContent = '按键';
    const form = document.createElement('form');
    form.method = 'dialog';
    const button = document.createElement('button');
    button.className = 'button';
    button.textContent = '知道了';
    form.append(button);
    box.append(title, list, form);
    document.body.append(box);
  }
  if (!box.open) box.showModal();
}

export function start() {
  const acts = {
    j: () => move(1), k: () => move(-1), x: tick, '?': help,
    '/': () => document.querySelector('[data-search]')?.focus(),
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    const act = acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.addEventListener('focusin', (event) => {
    const row = event.target.closest('[data-row]');
    if (row) mark(row);
  });
}
