import CXLSXWriter

/// How an exported sheet looks: calm, ruled, readable when printed.
struct XLSXStyle {
    let title: UnsafeMutablePointer<lxw_format>?
    let header: UnsafeMutablePointer<lxw_format>?
    let text: UnsafeMutablePointer<lxw_format>?
    let number: UnsafeMutablePointer<lxw_format>?
    let day: UnsafeMutablePointer<lxw_format>?

    private static let headerGround: lxw_color_t = 0xE2DED6
    private static let hairline: lxw_color_t = 0xBDB8AE

    /// The formats belong to the workbook and go with it.
    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        title = workbook_add_format(workbook)
        format_set_bold(title)
        format_set_font_size(title, 16)
        format_set_align(title, UInt8(LXW_ALIGN_CENTER.rawValue))
        format_set_align(title, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))

        header = XLSXStyle.ruled(workbook)
        format_set_bold(header)
        format_set_text_wrap(header)
        format_set_align(header, UInt8(LXW_ALIGN_CENTER.rawValue))
        format_set_align(header, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        format_set_bg_color(header, XLSXStyle.headerGround)

        text = XLSXStyle.ruled(workbook)
        format_set_text_wrap(text)
        number = XLSXStyle.ruled(workbook)
        day = XLSXStyle.ruled(workbook)
        format_set_num_format(day, "yyyy-mm-dd")
        format_set_align(day, UInt8(LXW_ALIGN_LEFT.rawValue))
    }

    private static func ruled(_ workbook: UnsafeMutablePointer<lxw_workbook>) -> UnsafeMutablePointer<lxw_format>? {
        let format = workbook_add_format(workbook)
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_border_color(format, hairline)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        return format
    }
}
