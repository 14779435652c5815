// The page for when there is no network: says what lies on this device still to be sent, and goes on by itself when the network is back.
export function start([place]) {
  let count = 0;
  try { count = Object.keys(localStorage).filter((key) => key.startsWith('lianxin-draft-')).length; } catch { /* no storage, no drafts */ }
  if (count) place.textContent = `这台设备上现在有${count}份没有交完的内容。`;
  addEventListener('online', () => location.reload());
}
