// Keeps what is being written on this device until it has been received: form[data-draft=name]; the receipt bears [data-draft-done] with the
// names it ends (one that ends in - stands for all that begin so). Should this not run there, the next form names the forms this browser has sent
// ([data-draft-sent], their once tokens), and a draft of one of them is dropped unread. Names of people at work bear who is signed in; the page
// after signing out ends them all.
const days = 7;
const beginning = 'lianxin-draft-';
const keyOf = (name) => beginning + name;

const store = {
  get(key) { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; } },
  drop(key) { try { localStorage.removeItem(key); } catch { /* no storage, nothing to drop */ } },
  all(first) { try { return Object.keys(localStorage).filter((key) => key.startsWith(first)); } catch { return []; } },
};
const isOver = (draft) => !(Date.now() - draft?.at < days * 864e5);

// Of others nobody keeps names and telephones on a device: [data-draft-without] names such fields.
const kept = (field) => field.name && !field.disabled && !(field.form?.dataset.draftWithout ?? '').split(' ').includes(field.name)
  && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type) && field.name !== 'csrf' && field.name !== 'once';
const ticked = (field) => field.type === 'checkbox' || field.type === 'radio';

function read(form) {
  const values = [];
  for (const field of form.elements) {
    if (!kept(field)) continue;
    if (ticked(field)) { if (field.checked) values.push([field.name, field.value, true]); }
    else if (field.value) values.push([field.name, field.value]);
  }
  return values;
}

// What the server gave back (after an error) is newer than the draft, so only empty fields are filled.
function restore(form, values) {
  let filled = 0;
  for (const [name, value, isTick] of values) {
    for (const field of form.elements) {
      if (field.name !== name || !kept(field)) continue;
      if (isTick) { if (!ticked(field) || field.value !== value || field.checked) continue; field.checked = true; }
      else { if (ticked(field) || field.value) continue; field.value = value; }
      filled++;
      // What was found again is seen.
      for (let at = field.closest('details'); at; at = at.parentElement.closest('details')) at.open = true;
    }
  }
  return filled;
}

function keep(form) {
  const key = keyOf(form.dataset.draft);
  const line = document.createElement('p');
  line.className = 'draft-line';
  line.setAttribute('aria-live', 'polite');
  form.append(line);
  const say = (text) => { line.textContent = text; };
  // Stands where the form begins: nobody sends old words unseen.
  const found = (text) => {
    const notice = document.createElement('section');
    notice.className = 'notice notice-soon draft-found';
    notice.setAttribute('role', 'status');
    const title = document.createElement('p');
    title.className = 'notice-title';
    title.textContent = text;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-plain';
    button.textContent = '不要这份草稿';
    button.addEventListener('click', () => {
      clearTimeout(timer);
      store.drop(key);
      form.reset();
      isTouched = false;
      notice.remove();
      say('草稿已清空。');
    });
    notice.append(title, button);
    form.prepend(notice);
  };

  let timer = 0;
  const save = () => {
    const values = read(form);
    if (!values.length) { store.drop(key); say(''); return; }
    if (store.set(key, { at: Date.now(), once: form.elements.once?.value, values })) say(navigator.onLine ? '草稿已存在这台设备上。' : '网络断了。您写的已存在这台设备上，连上后再提交。');
    else say('这台设备不让存草稿，请写完尽快提交。');
  };

  // What a form brings along is no draft: only what somebody has written in it, or had written before.
  let isTouched = false;
  const old = store.get(key);
  const wasSent = old?.once && (form.dataset.draftSent ?? '').split('-').includes(old.once);
  if (Array.isArray(old?.values) && !isOver(old) && !wasSent) {
    if (restore(form, old.values)) {
      isTouched = true;
      const at = new Date(old.at);
      found(`已找回您${at.getMonth() + 1}月${at.getDate()}日没有交完的内容，请核对后再交。`);
    }
  } else store.drop(key);

  // Once sent, the page does not save again when it goes: the receipt may have cleared the device by then.
  let isSent = false;
  form.addEventListener('input', () => { isSent = false; isTouched = true; clearTimeout(timer); timer = setTimeout(save, 500); });
  addEventListener('pageshow', () => { isSent = false; });
  addEventListener('pagehide', () => { clearTimeout(timer); if (!isSent && isTouched && read(form).length) save(); });
  addEventListener('offline', () => { if (isTouched) save(); else say('网络断了。您可以接着写，写的会存在这台设备上。'); });
  addEventListener('online', () => say('网络恢复了，可以提交。'));
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    save();
    isSent = navigator.onLine;
    if (!isSent) event.preventDefault();
  });
}

export function start(wanted) {
  for (const key of store.all(beginning)) if (isOver(store.get(key))) store.drop(key);
  for (const element of wanted) {
    if (!element.dataset.draftDone) { keep(element); continue; }
    for (const name of element.dataset.draftDone.split(' ')) {
      if (name.endsWith('-')) store.all(keyOf(name)).forEach((key) => store.drop(key)); else store.drop(keyOf(name));
    }
  }
}
