// Places on a map: dots on a plain ground, on tiles where the house has been given a source. The list stands without it.
const escape = (text) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

export async function start([box]) {
  if (!box.dataset.leaflet) return;
  const rows = [...document.querySelectorAll(`#${box.dataset.list} [data-lat]`)];
  if (!rows.length) return;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = '/public/leaflet/leaflet.css';
  // Before it is there names have no width, and would be put beside their places.
  const styled = new Promise((done) => { style.onload = style.onerror = done; });
  document.head.append(style);
  await styled;
  const L = await import('/public/leaflet/leaflet.esm.min.js');
  box.hidden = false;
  // Its legend.
  if (box.nextElementSibling?.hidden) box.nextElementSibling.hidden = false;
  const map = L.map(box, { attributionControl: false, scrollWheelZoom: false, zoomSnap: 0.25 });
  if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { maxZoom: 18 }).addTo(map);
  const names = new Map();
  const dots = rows.map((row) => {
    const at = [Number(row.dataset.lat), Number(row.dataset.lon)];
    const link = row.querySelector('a');
    names.set(row.dataset.at, [...(names.get(row.dataset.at) ?? []), at]);
    const area = row.dataset.in ? `<a href="?in=${escape(row.dataset.in)}">${escape(row.dataset.at)}</a>` : escape(row.dataset.at);
    return L.circleMarker(at, { radius: 7, weight: 2, color: '#8c1c13', fillColor: '#b5322a', fillOpacity: 0.75 })
      .bindPopup(`<a href="${escape(link.getAttribute('href'))}">${escape(link.textContent)}</a><br>${escape(row.dataset.kind)} ${area}`)
      .bindTooltip(escape(link.textContent), { direction: 'top', offset: [0, -6] })
      .addTo(map);
  });
  map.fitBounds(L.featureGroup(dots).getBounds().pad(0.1), { maxZoom: 14 });
  // Without tiles the names of the territories tell where one is.
  if (!box.dataset.tiles) nameAreas(L, map, names);
}

// A name is drawn only where no other name stands already; zooming in makes room for more.
function nameAreas(L, map, names) {
  const labels = [...names].sort((one, other) => other[1].length - one[1].length).map(([name, points]) => {
    const at = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length);
    const label = L.tooltip({ permanent: true, direction: 'bottom', offset: [0, 6], className: 'map-name' }).setLatLng(at).setContent(escape(name)).addTo(map);
    return { at, label };
  });
  const place = () => {
    const taken = [];
    for (const { at, label } of labels) {
      const element = label.getElement();
      if (!element) continue;
      element.style.display = '';
      const { x, y } = map.latLngToContainerPoint(at);
      const half = element.offsetWidth / 2 + 4;
      const rectangle = { left: x - half, right: x + half, top: y, bottom: y + element.offsetHeight + 8 };
      const isFree = taken.every((one) => one.right < rectangle.left || one.left > rectangle.right || one.bottom < rectangle.top || one.top > rectangle.bottom);
      if (isFree) taken.push(rectangle); else element.style.display = 'none';
    }
  };
  map.on('zoomend resize', place);
  place();
}
