// Opens a graph with the library that it is meant for, and prints its nodes and edges as JSON.
// usage: node read.js cyjs|graphology.json|gexf FILE
import { readFileSync } from 'node:fs';
import cytoscape from 'cytoscape';
import graphology from 'graphology';
import gexf from 'graphology-gexf';

const { MultiDirectedGraph, MultiGraph } = graphology;
const [format, file] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');

function ofGraphology(graph) {
  return {
    nodes: graph.mapNodes((key, of) => [key, of.label]),
    edges: graph.mapEdges((_, of, source, target) => [source, target, of.weight]),
  };
}

const readers = {
  cyjs() {
    const graph = cytoscape({ headless: true, elements: JSON.parse(text).elements });
    return {
      nodes: graph.nodes().map((node) => [node.id(), node.data('label')]),
      edges: graph.edges().map((edge) => [edge.source().id(), edge.target().id(), edge.data('weight')]),
    };
  },
  'graphology.json'() {
    const data = JSON.parse(text);
    if (!data.nodes.every((node) => Number.isFinite(node.attributes.x))) throw new Error('a node has no place');
    return ofGraphology(MultiDirectedGraph.from(data));
  },
  gexf() {
    // Without edges this parser cannot tell that they would be directed.
    return ofGraphology(gexf.parse(MultiGraph, text));
  },
};

console.log(JSON.stringify(readers[format]()));
