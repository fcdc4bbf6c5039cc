/** The two bodies sit in Nantes (arrêté of 4 December 2009); their hours are counted there. */
export const COMMISSION_ZONE = 'Europe/Paris';
