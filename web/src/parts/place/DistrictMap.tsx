import L from 'leaflet';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import 'leaflet/dist/leaflet.css';
import { drawGround, type Tiles } from '../map-ground';
import { useAddZoom } from '../map-zoom';
import { type District, latLngs } from './districts';

interface DistrictMapProps {
  /** Said aloud. */
  label: string;
  districts: District[];
  spot: { lat: number; lon: number } | null;
  /** Where the street is, as long as there is no spot. */
  near?: { lat: number; lon: number } | null;
  /** Where pictures come from; absent: the street register's lines are the ground. */
  tiles?: Tiles | null;
  onChoose: (spot: { lat: number; lon: number }) => void;
}

/**
 * The districts' outlines; a click says where, and so does Enter, at the middle of what the arrow keys have moved. Without
 * `tiles` nobody else is asked for anything.
 */
export default function DistrictMap({
  label,
  districts,
  spot,
  near,
  tiles,
  onChoose,
}: DistrictMapProps) {
  const { t } = useTranslation('parts');
  const addZoom = useAddZoom();
  const keys = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [byKeys, setByKeys] = useState(false);
  const map = useMap(frame, districts, tiles, (chosen, withKeys) => {
    setByKeys(withKeys);
    onChoose(chosen);
  });

  useEffect(() => addZoom(map.current!), [map, districts, tiles, addZoom]);

  useEffect(() => {
    if (!spot || !map.current) return;
    return marked(map.current, spot, { radius: 7, className: 'spot' });
  }, [map, spot, districts]);

  useEffect(() => {
    if (spot || !near || !map.current) return;
    return marked(map.current, near, { radius: 12, className: 'near-spot' });
  }, [map, spot, near, districts]);

  return (
    <>
      <div className="map-frame">
        <div
          ref={frame}
          className="district-map"
          role="application"
          aria-label={label}
          aria-describedby={keys}
        />
        <span className="map-middle" aria-hidden="true" />
        <p id={keys} className="map-keys">
          {t('map.keys')}
        </p>
      </div>
      <p className="visually-hidden" role="status">
        {byKeys && spot && t('map.marked')}
      </p>
    </>
  );
}

/** The map is made anew when its ground is another. */
function useMap(
  frame: React.RefObject<HTMLDivElement>,
  districts: District[],
  tiles: Tiles | null | undefined,
  onChoose: (spot: { lat: number; lon: number }, withKeys: boolean) => void,
): React.MutableRefObject<L.Map | null> {
  const map = useRef<L.Map | null>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    const made = L.map(frame.current!, { zoomSnap: 0.25, zoomControl: false });
    made.attributionControl.setPrefix(false);
    const outlines = L.featureGroup(
      districts.map(({ polygons }) =>
        // What is clicked is the map: an outline that listens is a stop of the keyboard that does nothing.
        L.polygon(latLngs(polygons), {
          className: 'district',
          smoothFactor: 1.5,
          interactive: false,
        }),
      ),
    ).addTo(made);
    made.fitBounds(outlines.getBounds());
    made.on('click', ({ latlng }) => choose.current(spotOf(latlng), false));
    made.on('keydown', ({ originalEvent: event }) => {
      // The map's own buttons are pressed by Enter as well, and Ctrl+Enter registers.
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
      if (event.target !== made.getContainer()) return;
      event.preventDefault();
      choose.current(spotOf(made.getCenter()), true);
    });
    // It is measured when the fold that holds it opens.
    const watch = new ResizeObserver(() => {
      made.invalidateSize();
      if (!made.getBounds().intersects(outlines.getBounds())) made.fitBounds(outlines.getBounds());
    });
    watch.observe(frame.current!);
    const ground = drawGround(made, tiles, districts);
    map.current = made;
    return () => {
      ground();
      watch.disconnect();
      made.remove();
      map.current = null;
    };
  }, [frame, districts, tiles]);
  return map;
}

function spotOf({ lat, lng }: L.LatLng): { lat: number; lon: number } {
  return { lat: Number(lat.toFixed(6)), lon: Number(lng.toFixed(6)) };
}

/** Draws a mark, and answers what removes it. */
function marked(
  map: L.Map,
  { lat, lon }: { lat: number; lon: number },
  style: L.CircleMarkerOptions,
): () => void {
  const mark = L.circleMarker([lat, lon], { ...style, interactive: false }).addTo(map);
  return () => void mark.remove();
}
