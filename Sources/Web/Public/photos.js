// Makes large photos smaller before they are sent (which also takes out where they were taken) and shows what was chosen.
// Where the browser cannot, the files go as they are.
const longest = 1600;
const quality = 0.85;
const smallEnough = 500_000;

// A picture that takes too long to read is sent as it is: nobody waits for ever to submit.
function picture(file) {
  const late = new Promise((_, fail) => { setTimeout(fail, 15_000); });
  return Promise.race([createImageBitmap(file, { imageOrientation: 'from-image' }), late]);
}

function draw(image, size) {
  const scale = Math.min(1, size / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function shrink(file, image) {
  if (Math.max(image.width, image.height) <= longest && file.size <= smallEnough) return file;
  const blob = await new Promise((done) => draw(image, longest).toBlob(done, 'image/jpeg', quality));
  if (!blob || blob.size >= file.size) return file;
  return new File([blob], file.name.replace(/\.[^.]*$/, '') + '.jpg', { type: 'image/jpeg', lastModified: file.lastModified });
}

function watch(input) {
  const shown = document.createElement('div');
  shown.className = 'photos';
  shown.setAttribute('aria-live', 'polite');
  input.after(shown);
  let turn = 0;
  input.addEventListener('change', async () => {
    const mine = ++turn;
    const line = document.createElement('p');
    line.className = 'soft';
    shown.replaceChildren(line);
    input.setCustomValidity('');
    if (!input.files.length) return;
    line.textContent = '正在准备照片…';
    input.setCustomValidity('照片正在准备，请等一两秒再提交。');
    const files = new DataTransfer();
    for (const file of [...input.files]) {
      let ready = file;
      try {
        if (file.type.startsWith('image/') && file.type !== 'image/gif') {
          const image = await picture(file);
          ready = await shrink(file, image);
          const small = draw(image, 192);
          image.close();
          small.setAttribute('role', 'img');
          small.setAttribute('aria-label', file.name);
          if (mine === turn) shown.append(small);
        }
      } catch { /* not a picture this browser reads: it goes as it is */ }
      files.items.add(ready);
    }
    if (mine !== turn) return;
    input.files = files.files;
    input.setCustomValidity('');
    const total = [...input.files].reduce((sum, file) => sum + file.size, 0);
    line.textContent = `选了${input.files.length}个文件，共${Math.max(0.1, total / 1048576).toFixed(1)} MB。`;
  });
}

export function start(found) { found.forEach(watch); }
