package org.mufakat.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All names of the graph in a trie of words: finds the longest name that starts at a word of a text.
///
/// Matching costs as many steps as the name has words, however many names there are.
public final class NameIndex {

    /// A name found: the names spelt so, and how many atoms they cover.
    record Match(List<Name> names, int atoms) {}

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<Name> names = new ArrayList<>();
    }

    private final Node root = new Node();

    public NameIndex(Collection<Name> names) {
        names.forEach(this::add);
    }

    private void add(Name name) {
        Node node = root;
        List<String> atoms = joined(Atoms.written(name.text()));
        for (String atom : atoms) {
            node = node.next.computeIfAbsent(Atoms.folded(atom), _ -> new Node());
        }
        if (!atoms.isEmpty()) {
            node.names.add(name);
        }
    }

    /// Write "cyber security" as one word, as the other half of all sources does.
    private static List<String> joined(List<String> atoms) {
        var joined = new ArrayList<String>();
        for (String atom : atoms) {
            if (atom.equalsIgnoreCase("security")
                    && !joined.isEmpty()
                    && joined.getLast().equalsIgnoreCase("cyber")) {
                joined.set(joined.size() - 1, joined.getLast() + "security");
            } else {
                joined.add(atom);
            }
        }
        return joined;
    }

    /// Return the longest name that starts at the given atom.
    Optional<Match> longest(List<String> atoms, int start) {
        Node node = root;
        Optional<Match> longest = Optional.empty();
        int at = start;
        while (at < atoms.size()) {
            boolean cyber = atoms.get(at).equalsIgnoreCase("cyber")
                    && at + 1 < atoms.size()
                    && atoms.get(at + 1).equalsIgnoreCase("security");
            Node next = node.next.get(cyber ? "cybersecurity" : Atoms.folded(atoms.get(at)));
            if (next == null) {
                break;
            }
            node = next;
            at += cyber ? 2 : 1;
            List<String> written = atoms.subList(start, at);
            List<Name> fitting =
                    node.names.stream().filter(name -> fits(name, written)).toList();
            if (!fitting.isEmpty()) {
                longest = Optional.of(new Match(fitting, at - start));
            }
        }
        return longest;
    }

    /// Return whether the letters' cases allow the name: "DOC" is no "doc", and "Code" no "code".
    private static boolean fits(Name name, List<String> written) {
        String first = Atoms.written(name.text()).getFirst();
        String found = written.getFirst();
        if (name.use() == Name.Use.ACRONYM || isAcronym(name.text())) {
            return String.join("", written).equals(String.join("", Atoms.written(name.text())));
        }
        return !Character.isUpperCase(first.codePointAt(0)) || !Character.isLowerCase(found.codePointAt(0));
    }

    private static boolean isAcronym(String text) {
        return text.length() <= 6 && text.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }
}
