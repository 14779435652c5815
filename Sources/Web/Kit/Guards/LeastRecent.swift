/// A dictionary of bounded size: a new key takes the place of the one not written for longest. Every operation takes constant time.
struct LeastRecent<Value> {
    private struct Node {
        var key: String
        var value: Value
        var older: Int?
        var newer: Int?
    }

    let capacity: Int
    private var nodes: [Node] = []
    private var places: [String: Int] = [:]
    private var oldest: Int?
    private var newest: Int?

    init(capacity: Int) {
        self.capacity = capacity
    }

    var count: Int { nodes.count }

    subscript(_ key: String) -> Value? {
        get { places[key].map { nodes[$0].value } }
        set {
            guard let newValue else { return }
            let place = places[key].map { unlinked($0) } ?? placeForNew(key, newValue)
            nodes[place].value = newValue
            linkAsNewest(place)
        }
    }

    private mutating func placeForNew(_ key: String, _ value: Value) -> Int {
        guard nodes.count >= capacity, let reused = oldest else {
            nodes.append(Node(key: key, value: value))
            places[key] = nodes.count - 1
            return nodes.count - 1
        }
        places[nodes[reused].key] = nil
        nodes[reused].key = key
        places[key] = reused
        return unlinked(reused)
    }

    private mutating func unlinked(_ place: Int) -> Int {
        let node = nodes[place]
        if let older = node.older { nodes[older].newer = node.newer } else { oldest = node.newer }
        if let newer = node.newer { nodes[newer].older = node.older } else { newest = node.older }
        return place
    }

    private mutating func linkAsNewest(_ place: Int) {
        nodes[place].older = newest
        nodes[place].newer = nil
        if let newest { nodes[newest].newer = place } else { oldest = place }
        newest = place
    }
}
