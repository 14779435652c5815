// Places on a map: dots on a plain ground, on tiles where the house has been given a source. The list stands without it.
const escape = (text) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

export async function start([box]) {
  if (!box.dataset.leaflet) return;
  const rows = [...document.querySelectorAll(`#${box.dataset.list} [data-lat]`)];
  if (!rows.length) return;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = '/public/leaflet/leaflet.css';
  document.head.append(style);
  const L = await import('/public/leaflet/leaflet.esm.min.js');
  box.hidden = false;
  const map = L.map(box, { attributionControl: false, scrollWheelZoom: false });
  if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { maxZoom: 18 }).addTo(map);
  const names = new Map();
  const dots = rows.map((row) => {
    const at = [Number(row.dataset.lat), Number(row.dataset.lon)];
    const link = row.querySelector('a');
    names.set(row.dataset.at, [...(names.get(row.dataset.at) ?? []), at]);
    return L.circleMarker(at, { radius: 7, weight: 2, color: '#8c1c13', fillColor: '#b5322a', fillOpacity: 0.75 })
      .bindPopup(`<a href="${escape(link.getAttribute('href'))}">${escape(link.textContent)}</a><br>${escape(row.dataset.kind)} ${escape(row.dataset.at)}`)
      .addTo(map);
  });
  // Without tiles the names of the territories tell where one is.
  if (!box.dataset.tiles) {
    for (const [name, points] of names) {
      const mean = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length);
      L.tooltip({ permanent: true, direction: 'bottom', offset: [0, 6], className: 'map-name' }).setLatLng(mean).setContent(escape(name)).addTo(map);
    }
  }
  map.fitBounds(L.featureGroup(dots).getBounds().pad(0.15), { maxZoom: 14 });
}
