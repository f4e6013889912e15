/** Names that are common in Italy, and some of people who moved here; whoever has one of them is not meant. */
export const FIRST_NAMES = [
  'Anna', 'Giulia', 'Marco', 'Francesca', 'Luca', 'Elena', 'Paolo', 'Chiara', 'Andrea', 'Sara',
  'Matteo', 'Laura', 'Stefano', 'Silvia', 'Davide', 'Martina', 'Roberto', 'Valentina', 'Giorgio',
  'Federica', 'Antonio', 'Teresa', 'Nicola', 'Rosa', 'Salvatore', 'Irina', 'Amina', 'Samuel',
  'Nadia', 'Karim', 'Mei', 'Bruno', 'Carla', 'Ivo', 'Lucia', 'Pietro', 'Ornella', 'Tommaso',
] as const;

export const LAST_NAMES = [
  'Bianchi', 'Rossi', 'Ferrari', 'Romagnoli', 'Gentili', 'Fabbri', 'Monti', 'Galli', 'Conti',
  'Marchetti', 'Venturi', 'Zanetti', 'Lombardi', 'Barbieri', 'Fontana', 'Gallo', 'Rinaldi',
  'Caruso', 'Esposito', 'Greco', 'De Luca', 'Sanna', 'Mancini', 'Serra', 'Popa', 'El Amrani',
  'Diallo', 'Chen', 'Kovac', 'Hoxha', 'Benati', 'Tarozzi', 'Melloni', 'Grandi', 'Neri', 'Villa',
] as const;
