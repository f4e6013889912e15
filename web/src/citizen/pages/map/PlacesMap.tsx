import L from 'leaflet';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import 'leaflet/dist/leaflet.css';
import type { Schemas } from '../../../api/client';
import { drawGround } from '../../../parts/map-ground';
import { useAddZoom } from '../../../parts/map-zoom';
import { useView } from '../../context';
import { latLngs, type District } from '../../../parts/place/districts';

interface PlacesMapProps {
  places: readonly Schemas['PublicPlaceDto'][];
  districts: readonly District[];
  /** Those without a point, by district. */
  unplaced: readonly Schemas['PublicDistrictCountDto'][];
  /** `44.494,11.343` */
  chosen: string | undefined;
  onChoose: (place: string) => void;
  onChooseDistrict: (code: string) => void;
}

const keyOf = ({ lat, lon }: { lat: number; lon: number }) => `${lat},${lon}`;
/** Twice as many contacts, twice the area; nothing too small for a finger or so big that it hides the rest. */
const radiusOf = (count: number) => Math.min(22, 5 + 2.5 * Math.sqrt(count));

/** `Quartiere Savena` is drawn as `Savena`. */
const isNamed = (name: string, outline: string) => name === outline || name.endsWith(` ${outline}`);

type MapRef = RefObject<L.Map | null>;

/** A circle for each place on the outlines of the districts. Pictures come from where the municipality says, and from nowhere else. */
export default function PlacesMap(props: PlacesMapProps) {
  const { t } = useTranslation('publicMap');
  const frame = useRef<HTMLDivElement>(null);
  // In this order: each is drawn on what was drawn before it.
  const map = useMap(frame, props);
  useOutlines(map, props);
  usePlaces(map, props);
  useUnplaced(map, props);
  useChosen(map, props);
  return <div ref={frame} className="public-map" role="group" aria-label={t('map.label')} />;
}

function useMap(frame: RefObject<HTMLDivElement>, { districts }: PlacesMapProps): MapRef {
  const addZoom = useAddZoom();
  const { tiles } = useView();
  const map = useRef<L.Map | null>(null);
  useEffect(() => {
    const made = L.map(frame.current!, {
      zoomSnap: 0.25,
      scrollWheelZoom: false,
      zoomControl: false,
    });
    made.attributionControl.setPrefix(false);
    const ground = drawGround(made, tiles, districts);
    map.current = made;
    return () => {
      ground();
      made.remove();
      map.current = null;
    };
  }, [frame, tiles, districts]);
  useEffect(() => addZoom(map.current!), [tiles, districts, addZoom]);
  return map;
}

function useOutlines(map: MapRef, { districts }: PlacesMapProps): void {
  useEffect(() => {
    if (!map.current || districts.length === 0) return;
    const outlines = L.featureGroup(
      districts.map(({ polygons }) =>
        L.polygon(latLngs(polygons), {
          className: 'public-district',
          smoothFactor: 1.5,
          interactive: false,
        }),
      ),
    ).addTo(map.current);
    map.current.fitBounds(outlines.getBounds());
    return () => void outlines.remove();
  }, [map, districts]);
}

function usePlaces(map: MapRef, { places, districts, onChoose }: PlacesMapProps): void {
  const { t } = useTranslation('publicMap');
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    if (!map.current) return;
    const circles = L.featureGroup(
      places.map((place) =>
        L.circleMarker([place.lat, place.lon], {
          radius: radiusOf(place.count),
          className: place.open > 0 ? 'public-place' : 'public-place public-place-closed',
        })
          .bindTooltip(
            `${t('map.place', { count: place.count })}, ${t('map.open', { count: place.open })}`,
          )
          .on('click', () => choose.current(keyOf(place))),
      ),
    ).addTo(map.current);
    passedByTab(circles);
    if (districts.length === 0 && places.length > 0) {
      map.current.fitBounds(circles.getBounds().pad(0.1), { maxZoom: 15 });
    }
    return () => void circles.remove();
  }, [map, places, districts, t]);
}

function useUnplaced(map: MapRef, props: PlacesMapProps): void {
  const { unplaced, districts, onChooseDistrict } = props;
  const { t } = useTranslation('publicMap');
  const choose = useRef(onChooseDistrict);
  choose.current = onChooseDistrict;
  useEffect(() => {
    if (!map.current) return;
    const marks = L.featureGroup(
      unplaced.flatMap(({ code, name, count, open }) => {
        const outline = districts.find((one) => isNamed(name, one.name));
        if (!outline) return [];
        const { lat, lng } = L.latLngBounds(latLngs(outline.polygons).flat(2)).getCenter();
        return L.circleMarker([lat, lng], { radius: radiusOf(count), className: 'public-unplaced' })
          .bindTooltip(t('map.unplaced', { name, count, open }))
          .on('click', () => choose.current(code));
      }),
    ).addTo(map.current);
    passedByTab(marks);
    return () => void marks.remove();
  }, [map, unplaced, districts, t]);
}

/** The list under the map tells the same: hundreds of marks without a name are no stops of the keyboard. */
function passedByTab(marks: L.FeatureGroup): void {
  marks.eachLayer((mark) => (mark as L.Path).getElement()?.setAttribute('tabindex', '-1'));
}

function useChosen(map: MapRef, { places, chosen, districts }: PlacesMapProps): void {
  useEffect(() => {
    const place = places.find((one) => keyOf(one) === chosen);
    if (!place || !map.current) return;
    const mark = L.circleMarker([place.lat, place.lon], {
      radius: radiusOf(place.count) + 5,
      className: 'public-chosen',
      interactive: false,
    }).addTo(map.current);
    return () => void mark.remove();
  }, [map, places, chosen, districts]);
}
