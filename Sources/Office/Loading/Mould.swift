import Civics
import Institutions
import Journal
import Store

/// A matter that was really handled, as a form into which others are poured: its entries and rows, with holes where they say which, where, when and who.
///
/// What is poured is what the house would have written had people done the same somewhere else: a rebuild from the journal gives the same rows
/// (LoadingTests).
public struct Mould: Sendable {
    /// Whom a hole stands for.
    enum Part: Hashable, Sendable { case station, town, county, city, unit(Int) }
    enum Person: Hashable, Sendable { case at(Part), deputy }

    enum Hole: Hashable, Sendable {
        case matter, demander(Int), notice(Int), number, path, code, titleMore, textMore, month
        /// Days after the registration, and milliseconds after the beginning of that day.
        case day(Int), moment(Int64)
        case holder(Part), wire(Part)
        case person(Person), post(Person), personWire(Person)
        /// The k-th entry's place in the journal, and the hash of the one before it.
        case sequence(Int), previous(Int)
    }

    /// Fixed bytes with a hole behind each but the last.
    struct Text: Sendable {
        var pieces: [[UInt8]] = []
        var holes: [Hole] = []
    }

    enum Cell: Sendable {
        case fixed(SQLValue), text(Text), number(Hole), head
    }

    struct Row: Sendable {
        let table: Int
        let cells: [Cell]
    }

    struct Tally: Sendable {
        let figure: String
        let key: Text
        let n: Int
    }

    let procedure: String
    let prefix: String
    let entries: [Text]
    let moments: [Int64]
    let versions: Int
    let rows: [Row]
    let tallies: [Tally]
    let demanders: Int, notices: Int
    let isOpen: Bool
    /// Days from its registration to its last entry.
    let length: Int
    let title: String, text: String, others: [String]
    let isCompared: Bool

    /// The tables a matter fills, with the columns that name it, demanders and moments.
    static let tables: [(name: String, columns: [Int: Column])] = [
        ("matter", [0: .matter, 4: .head, 18: .moment, 19: .moment, 27: .json]), ("desk", [1: .matter]), ("party", [1: .moment, 2: .matter]), ("clock", [0: .matter]),
        ("demander", [0: .demander, 1: .matter, 2: .moment]), ("notice", [0: .notice, 1: .matter, 2: .demander, 3: .moment]), ("course", [0: .matter]),
        ("handing", [0: .matter]), ("score", [0: .matter]), ("facet", [2: .matter]), ("run", [0: .matter]), ("amount", [0: .matter]), ("reply", [0: .matter]),
    ]
    enum Column { case matter, demander, notice, moment, head, json }

    /// Tables in which a matter that can be poured has nothing: what ties it to others.
    static let ties = ["link", "attachment", "batch", "recheck", "once"]
}
