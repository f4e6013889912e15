import L from 'leaflet';
import { api, bodyOf } from '../api/client';

export interface Tiles {
  url: string;
  attribution: string;
}

/** From here on streets are drawn, and nearer still they bear their names. */
const STREETS_FROM = 14;
const NAMES_FROM = 16;

/**
 * What people recognise a place by, under the marks of a map: pictures where the municipality has named a server of
 * them, else the lines and names of its street register. Answers what takes it away.
 */
export function drawGround(map: L.Map, tiles: Tiles | null | undefined): () => void {
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
  let asked = 0;
  const draw = () => {
    const mine = (asked += 1);
    if (map.getZoom() < STREETS_FROM) return void drawn.clearLayers();
    streetsWithin(map.getBounds()).then(
      (streets) => {
        if (mine !== asked) return;
        drawn.clearLayers();
        for (const street of streets) drawn.addLayer(drawingOf(street, map.getZoom()));
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
  return (await bodyOf(api.GET('/api/v1/public/streets/map', { params: { query } }))).items;
}

type Street = Awaited<ReturnType<typeof streetsWithin>>[number];

function drawingOf({ name, lat, lon, lines }: Street, zoom: number): L.Layer {
  const style = { pane: 'streets', interactive: false };
  const layer = lines
    ? L.polyline(
        lines.map((line) => line.map(([x, y]): [number, number] => [y, x])),
        { ...style, className: 'map-street' },
      )
    : L.circleMarker([lat, lon], { ...style, radius: 2, className: 'map-street-point' });
  if (zoom < NAMES_FROM) return layer;
  // As an element of its own: what a register holds is text, never markup.
  const label = document.createElement('span');
  label.textContent = name;
  return layer.bindTooltip(label, {
    permanent: true,
    direction: 'center',
    className: 'map-street-name',
    interactive: false,
  });
}

function escaped(text: string): string {
  const holder = document.createElement('span');
  holder.textContent = text;
  return holder.innerHTML;
}
