import L from 'leaflet';
import { api, bodyOf } from '../api/client';
import { districtLabels, linesOf, placed, type Label } from './map-labels';
import type { District } from './place/districts';

export interface Tiles {
  url: string;
  attribution: string;
}

/** From here on streets are drawn however many there are; before, where an answer holds them all. */
const STREETS_FROM = 14;

/**
 * What people recognise a place by, under the marks of a map: pictures where the municipality has named a server of
 * them, else the names of the districts, and the lines and names of its street register. Answers what takes it away.
 */
export function drawGround(
  map: L.Map,
  tiles: Tiles | null | undefined,
  districts: readonly District[],
): () => void {
  if (tiles) {
    map.getContainer().classList.add('with-tiles');
    const attribution = L.Util.template('{text}', { text: escaped(tiles.attribution) });
    const layer = L.tileLayer(tiles.url, { attribution, maxZoom: 19 }).addTo(map);
    return () => void layer.remove();
  }
  const pane = map.getPane('streets') ?? map.createPane('streets');
  pane.style.pointerEvents = 'none';
  pane.style.zIndex = '405';
  const drawn = L.layerGroup().addTo(map);
  const names = districtLabels(districts);
  let asked = 0;
  let tooMany = false;
  const put = (streets: readonly Street[]) => {
    drawn.clearLayers();
    for (const street of streets) drawn.addLayer(drawingOf(street));
    for (const mark of namesOn(map, names, streets)) drawn.addLayer(mark);
  };
  const draw = () => {
    const mine = (asked += 1);
    const near = map.getZoom() >= STREETS_FROM;
    // Names stand where there is room at this height; streets follow when they come.
    if (names.length > 0 || !near) put([]);
    if (!near && tooMany) return;
    streetsWithin(map.getBounds()).then(
      ({ items, complete }) => {
        if (mine !== asked) return;
        if (!near && !complete) tooMany = true;
        else put(items);
      },
      // A line that breaks leaves the ground as it was.
      () => undefined,
    );
  };
  map.on('moveend', draw);
  // Before it is told where it looks, a map has no bounds.
  map.whenReady(draw);
  return () => {
    asked += 1;
    map.off('moveend', draw);
    drawn.remove();
  };
}

async function streetsWithin(bounds: L.LatLngBounds) {
  const query = {
    south: Math.max(-90, bounds.getSouth()),
    west: Math.max(-180, bounds.getWest()),
    north: Math.min(90, bounds.getNorth()),
    east: Math.min(180, bounds.getEast()),
  };
  return bodyOf(api.GET('/api/v1/public/streets/map', { params: { query } }));
}

type Street = Awaited<ReturnType<typeof streetsWithin>>['items'][number];

function drawingOf({ lat, lon, lines }: Street): L.Layer {
  const style = { pane: 'streets', interactive: false };
  return lines
    ? L.polyline(
        lines.map((line) => line.map(([x, y]): [number, number] => [y, x])),
        { ...style, className: 'map-street' },
      )
    : L.circleMarker([lat, lon], { ...style, radius: 2, className: 'map-street-point' });
}

function namesOn(map: L.Map, names: readonly Label[], streets: readonly Street[]): L.Marker[] {
  const labels = [...names, ...streets.map((street): Label => ({ ...street, of: 'street' }))];
  const found = placed(labels, ({ lat, lon }) => map.latLngToContainerPoint([lat, lon]));
  return found.map(({ label: { name, lat, lon, of }, down }) =>
    L.marker([lat, lon], {
      pane: 'streets',
      interactive: false,
      keyboard: false,
      icon: L.divIcon({
        className: `map-name map-${of}-name`,
        html: written(name, of),
        iconSize: [0, 0],
        iconAnchor: [0, -down],
      }),
    }),
  );
}

/** As an element of its own: what a register holds is text, never markup. */
function written(name: string, of: Label['of']): HTMLElement {
  const label = document.createElement('span');
  if (of === 'street') label.textContent = name;
  else {
    for (const line of linesOf(name)) {
      label.append(Object.assign(document.createElement('span'), { textContent: line }));
    }
  }
  return label;
}

function escaped(text: string): string {
  const holder = document.createElement('span');
  holder.textContent = text;
  return holder.innerHTML;
}
