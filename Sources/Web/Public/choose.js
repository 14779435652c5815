// A box over a long select: typing a few characters or pinyin initials (data-keys) leaves only what fits.
function watch(select) {
  const all = [...select.options].map((option) => ({
    option, words: option.textContent.toLowerCase(), keys: (option.dataset.keys ?? '').toLowerCase(),
  }));
  const first = [...select.childNodes];
  const box = document.createElement('input');
  box.type = 'search';
  box.className = 'choose-box';
  box.placeholder = '输入几个字或拼音首字母';
  box.autocomplete = 'off';
  box.setAttribute('aria-label', `筛选：${select.labels[0]?.textContent.trim() ?? ''}`);
  box.setAttribute('aria-controls', select.id);
  const line = document.createElement('p');
  line.className = 'soft';
  line.setAttribute('aria-live', 'polite');
  select.before(box);
  select.after(line);

  box.addEventListener('input', () => {
    const typed = box.value.trim().toLowerCase();
    const chosen = select.value;
    if (!typed) {
      select.replaceChildren(...first);
      select.size = 0;
      line.textContent = '';
      for (const group of select.querySelectorAll('optgroup')) group.replaceChildren(...(groups.get(group) ?? []));
      select.value = chosen;
      return;
    }
    const fits = all.filter((one) => one.option.value && (one.words.includes(typed) || one.keys.includes(typed)));
    select.replaceChildren(...fits.map((one) => one.option));
    select.size = Math.min(Math.max(fits.length, 2), 8);
    line.textContent = fits.length ? `有${fits.length}个符合，按回车选第一个。` : '没有符合的，请换几个字。';
    if (fits.length) select.value = fits.some((one) => one.option.value === chosen) ? chosen : fits[0].option.value;
  });
  // Options leave their groups while something is typed; this is how they find back.
  const groups = new Map([...select.querySelectorAll('optgroup')].map((group) => [group, [...group.children]]));
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      select.size = 0;
      select.focus();
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      select.focus();
    }
  });
}

export function start(found) { found.forEach(watch); }
