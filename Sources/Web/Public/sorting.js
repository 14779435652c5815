// Sorting by keys: 1–9 choose a category, Q W E R a level, Enter accepts, S skips. Every press can be undone until Enter.
const isTyping = (target) => target.closest('input:not([type=radio], [type=checkbox]), textarea, select');

export function start([page]) {
  const form = page.querySelector('form.decide');
  if (!form) return;
  const pick = (name, index) => {
    const radio = form.querySelectorAll(`input[name="${name}"]`)[index];
    if (radio) {
      radio.checked = true;
      radio.focus({ preventScroll: true });
    }
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    const level = 'qwer'.indexOf(event.key.toLowerCase());
    if (event.key >= '1' && event.key <= '9') pick('category', Number(event.key) - 1);
    else if (event.key.length === 1 && level >= 0) pick('grade', level);
    else if (event.key.toLowerCase() === 's') document.querySelector('[data-skip]')?.click();
    else if (event.key === 'Enter' && !event.target.closest('a, button, summary')) form.requestSubmit();
    else return;
    event.preventDefault();
  });
}
