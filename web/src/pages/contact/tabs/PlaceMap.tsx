import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { drawGround } from '../../../parts/map-ground';
import { useAddZoom } from '../../../parts/map-zoom';
import { latLngs, type District } from '../../../parts/place/districts';
import type { Location } from './location';

interface PlaceMapProps {
  districts: District[];
  location: Location;
  /** Somewhere on the street, where there is no point. */
  near: { lat: number; lon: number } | null;
  /** Its name, e.g. `Quartiere Savena`. */
  district: string | null;
}

/** The outlines of the districts, the contact's own filled, its spot marked. It asks nobody for tiles. */
export default function PlaceMap({ districts, location, near, district }: PlaceMapProps) {
  const { t } = useTranslation('casework');
  const addZoom = useAddZoom();
  const frame = useRef<HTMLDivElement>(null);
  const { lat, lon } = location;
  const [nearLat, nearLon] = [near?.lat, near?.lon];
  useEffect(() => {
    if (!frame.current) return;
    const map = L.map(frame.current, {
      zoomSnap: 0.25,
      scrollWheelZoom: false,
      zoomControl: false,
    });
    addZoom(map);
    map.attributionControl.setPrefix(false);
    const outlines = districts.map(({ name, polygons }) =>
      L.polygon(latLngs(polygons), {
        className: isDistrict(district, name) ? 'outline outline-own' : 'outline',
        smoothFactor: 1.5,
        interactive: false,
      }),
    );
    const drawn = L.featureGroup(outlines).addTo(map);
    map.fitBounds(drawn.getBounds());
    const ground = drawGround(map, null, districts);
    if (lat !== null && lon !== null) {
      L.circleMarker([lat, lon], { radius: 8, className: 'case-spot', interactive: false }).addTo(
        map,
      );
    } else if (nearLat !== undefined && nearLon !== undefined) {
      L.circleMarker([nearLat, nearLon], {
        radius: 12,
        className: 'near-spot',
        interactive: false,
      }).addTo(map);
    }
    return () => {
      ground();
      map.remove();
    };
  }, [districts, district, lat, lon, nearLat, nearLon, addZoom]);
  return <div ref={frame} className="place-map" role="group" aria-label={t('map.label')} />;
}

function isDistrict(district: string | null, outline: string): boolean {
  return district !== null && (district === outline || district.endsWith(` ${outline}`));
}
