import { culture } from './culture.ts';

export const hispanic = culture({
  female: `María_Fernanda Camila Valentina Sofía Daniela Gabriela Lucía Carolina Andrea Paola Ximena Juana
    Rosa_Elena Marisol Yolanda Itzel`,
  male: `José_Luis Carlos Juan_Pablo Diego Alejandro Andrés Santiago Mateo Luis_Miguel Javier Ricardo Óscar
    Rodrigo Héctor Ernesto Emiliano`,
  surnames: `González_Rivas Rodríguez_Luna Quispe_Mamani Hernández_Soto García_Peña Martínez_Cruz López_Vega
    Pérez_Ortiz Sánchez_Mora Ramírez_Gil Torres_Aguilar Flores_Nieto Vargas_Campos Castro_Leiva Rojas_Pinto
    Núñez_Ibarra Muñoz_Salas Guamán_Vélez Acosta_Prieto Suárez_Medina`,
});

export const brazilian = culture({
  female: `Ana_Beatriz Juliana Fernanda Larissa Mariana Camila Patrícia Letícia Bruna Adriana`,
  male: `João_Pedro Lucas Gabriel Rafael Thiago Felipe Marcelo Gustavo Eduardo Vinícius`,
  surnames: `da_Silva Souza Oliveira Pereira Costa Almeida Nascimento Barbosa Ribeiro Carvalho Gomes Araújo
    Teixeira Rocha`,
});

export const anglo = culture({
  female: `Emily Olivia Charlotte Jessica Sarah Hannah Rebecca Megan Laura Victoria Natalie Alison Heather
    Fiona`,
  male: `James Oliver Thomas William Matthew Andrew Daniel Christopher Benjamin Stephen Ryan Connor Graham
    Patrick`,
  surnames: `Smith Jones Taylor Brown Wilson Johnson Davies Walker Wright Thompson Evans Hughes Green Hall
    Campbell Mitchell Murphy O’Brien Kelly Fletcher Barker Holloway`,
});

export const haitian = culture({
  female: `Rose-Marie Nadège Mirlande Guerline Fabiola Wideline Esther Islande`,
  male: `Jean-Robert Wilner Frantz Emmanuel Stanley Jude Reginald Evens`,
  surnames: `Pierre Jean-Baptiste Joseph Saint-Louis Desrosiers Étienne Charles Dorvil Laguerre Michel Célestin
    Exantus`,
});

export const romanian = culture({
  female: `Maria Elena Ioana Andreea Cristina Raluca Mihaela Gabriela`,
  male: `Andrei Alexandru Mihai Ștefan Cristian Ionuț Radu Bogdan`,
  surnames: `Popa Popescu Ionescu Dumitru Stan Stoica Gheorghe Rusu Munteanu Matei Ciobanu Țurcanu`,
});

export const albanian = culture({
  female: `Arta Elira Besa Drita Teuta Mimoza Vjosa Flutura`,
  male: `Arben Ilir Besnik Dritan Agron Fatos Luan Gëzim`,
  surnames: `Hoxha Shehu Gjoka Krasniqi Berisha Gashi Kola Marku Leka Prifti`,
});

export const germanic = culture({
  female: `Anna Lena Sophie Katharina Johanna Ingrid Astrid Maren`,
  male: `Lukas Jonas Felix Matthias Henrik Lars Anders Florian`,
  surnames: `Müller Schneider Fischer Weber Wagner Becker Lindqvist Johansen Andersen Virtanen Bauer Keller`,
});

export const latinEurope = culture({
  female: `Giulia Chiara Lucía Marta Inês Beatriz Élodie Manon`,
  male: `Marco Luca Pablo Sergio Tiago Miguel Quentin Bastien`,
  surnames: `Rossi Ferrari Esposito Moreno Navarro Ferreira Marques Lambert Fontaine Delcourt Bianchi Iglesias`,
});
