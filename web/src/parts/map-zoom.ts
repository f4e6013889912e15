import L from 'leaflet';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Draws the buttons of a map made without `zoomControl`, and answers what removes them: Leaflet's own names for them are
 * English.
 */
export function useAddZoom(): (map: L.Map) => () => void {
  const { t } = useTranslation('parts');
  return useCallback(
    (map) => {
      const titles = { zoomInTitle: t('map.zoomIn'), zoomOutTitle: t('map.zoomOut') };
      const buttons = L.control.zoom(titles).addTo(map);
      return () => void buttons.remove();
    },
    [t],
  );
}
