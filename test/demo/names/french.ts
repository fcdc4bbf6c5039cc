import { culture } from './culture.ts';

/** Agents of posts and services: common forenames with surnames that were made up for the demo. */
export const staff = culture({
  female: `Claire Isabelle Sophie Nathalie Valérie Céline Aurélie Stéphanie Delphine Caroline Laurence Hélène
    Mathilde Anne-Laure Camille Pauline Élise Marion Inès Charlotte Béatrice Florence Émilie Agnès`,
  male: `Pierre François Nicolas Laurent Olivier Thomas Antoine Guillaume Vincent Julien Mathieu Xavier Thibault
    Benoît Étienne Maxime Arnaud Damien Grégoire Sébastien Rémi Fabien Clément Hugues`,
  surnames: `Morvandel Kerlazou Tavernois Vauquesne Brissandet Lescarpe Courvaillan Dumontrieux Fauchemont
    Grandvelle Hautecombet Jolivard Lormeaux Marsandre Nervois Ourcelin Pellerandet Quilvernois Ravenelle
    Sauvestrin Tourmelin Valdrigny Warmelin Yvernault Aubrecourt Belvézin Chantegril Delavarenne Escoubiran
    Fontvieillot Garrelongue Hersantel Imbertin Jacquevert Kermarvan Lanthermoz Montauriel Noirmontel
    Oustalon Prévalière Rochebrinde Saintaubert Trévannec Usclavel Villandret Zeldrane`,
});
