// While one writes, looks whether the same was raised before: form[data-likely=address]. Sends the words by POST, so that no log of addresses
// holds them; the answer is a piece of HTML, empty when there is nothing alike. It is put into the form's [data-likely-here].
const wait = 700;
const least = 8;

function watch(form) {
  const text = form.querySelector('[data-likely-from]') ?? form.querySelector('textarea');
  if (!text) return;
  let place = form.querySelector('[data-likely-here]');
  if (!place) {
    place = document.createElement('div');
    text.closest('.field').after(place);
  }
  place.classList.add('likely');
  place.setAttribute('aria-live', 'polite');

  let timer = 0;
  let running = null;
  let asked = '';
  const ask = async () => {
    const words = text.value.trim().slice(0, 500);
    if (words === asked) return;
    asked = words;
    running?.abort();
    if (words.length < least) { place.replaceChildren(); return; }
    running = new AbortController();
    try {
      const body = new URLSearchParams({ text: words, csrf: form.elements.csrf?.value ?? '' });
      const answer = await fetch(form.dataset.likely, { method: 'POST', body, signal: running.signal });
      const isHTML = answer.headers.get('content-type')?.startsWith('text/html');
      if (answer.ok && isHTML) place.innerHTML = await answer.text();
    } catch { /* no connection: the form serves without it */ }
  };
  text.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, wait); });
}

export function start(found) { found.forEach(watch); }
