import L from 'leaflet';
import { useEffect, useRef } from 'react';
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

/** The districts' outlines; a click says where. Without `tiles` nobody else is asked for anything. */
export default function DistrictMap({
  label,
  districts,
  spot,
  near,
  tiles,
  onChoose,
}: DistrictMapProps) {
  const addZoom = useAddZoom();
  const frame = useRef<HTMLDivElement>(null);
  const map = useRef<L.Map | null>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;

  useEffect(() => {
    const made = L.map(frame.current!, { zoomSnap: 0.25, keyboard: false, zoomControl: false });
    made.attributionControl.setPrefix(false);
    const outlines = L.featureGroup(
      districts.map(({ name, polygons }) =>
        L.polygon(latLngs(polygons), { className: 'district', smoothFactor: 1.5 }).bindTooltip(
          name,
          { sticky: true },
        ),
      ),
    ).addTo(made);
    made.fitBounds(outlines.getBounds());
    made.on('click', ({ latlng }) => {
      const lat = Number(latlng.lat.toFixed(6));
      const lon = Number(latlng.lng.toFixed(6));
      choose.current({ lat, lon });
    });
    // It is measured when the fold that holds it opens.
    const watch = new ResizeObserver(() => {
      made.invalidateSize();
      if (!made.getBounds().intersects(outlines.getBounds())) made.fitBounds(outlines.getBounds());
    });
    watch.observe(frame.current!);
    const ground = drawGround(made, tiles);
    map.current = made;
    return () => {
      ground();
      watch.disconnect();
      made.remove();
      map.current = null;
    };
  }, [districts, tiles]);

  useEffect(() => addZoom(map.current!), [districts, tiles, addZoom]);

  useEffect(() => {
    if (!spot || !map.current) return;
    const mark = L.circleMarker([spot.lat, spot.lon], { radius: 7, className: 'spot' });
    mark.addTo(map.current);
    return () => void mark.remove();
  }, [spot, districts]);

  useEffect(() => {
    if (spot || !near || !map.current) return;
    const mark = L.circleMarker([near.lat, near.lon], { radius: 12, className: 'near-spot' });
    mark.addTo(map.current);
    return () => void mark.remove();
  }, [spot, near, districts]);

  return <div ref={frame} className="district-map" role="group" aria-label={label} />;
}
