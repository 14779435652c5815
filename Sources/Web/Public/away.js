// The page for when there is no network: says what lies on this device still to be sent, and goes on by itself when the network is back.
export function start([place]) {
  let count = 0;
  try { count = Object.keys(localStorage).filter((key) => key.startsWith('lianxin-draft-')).length; } catch { /* no storage, no drafts */ }
  if (count) place.textContent = `这台设备上现在有${count}份没有交完的内容。`;
  // A phone says that it is online before anything arrives: the house itself is asked.
  const look = () => fetch('/health/live', { cache: 'no-store' }).then((answer) => { if (answer.ok) location.reload(); }).catch(() => {});
  addEventListener('online', look);
  setInterval(look, 5000);
}
