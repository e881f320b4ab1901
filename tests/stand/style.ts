/** The site's look, so that screenshots of the stand look like a site: blue header, a column of 980 px. */
export const STYLE = `
*{box-sizing:border-box}body{margin:0;background:#e9eef2;font:13px/1.45 Arial,"Liberation Sans",sans-serif;color:#222}
a{color:#1a6fb3}img{border:0}h2{font-size:20px;font-weight:normal;margin:0 0 14px}h3{font-size:15px;margin:10px 0}
.page-header{background:#2f7fc1;color:#fff;height:56px}.page-header__in{width:980px;margin:0 auto;height:56px;display:flex;align-items:center;position:relative}
a.header-logotype{color:#fff;font:bold 22px Arial,sans-serif;text-decoration:none;margin-right:26px}
ul.header-menu,ul.header-submenu{list-style:none;margin:0;padding:0;display:flex}
.header-menu__link{color:#dcebf8;text-decoration:none;padding:18px 13px;display:block}.header-menu__item_active .header-menu__link{color:#fff;background:#256aa4}
.header-submenu-bar{background:#fff;border-bottom:1px solid #cfd9e2}.header-submenu{width:980px!important;margin:0 auto!important;flex-wrap:wrap}
.header-submenu__link{display:block;padding:10px 12px;color:#35536e;text-decoration:none}
.user-profile-box{margin-left:auto;text-align:right;line-height:1.3}.user-profile-box p{margin:0}.user-profile-box__category{font-size:11px;color:#cfe3f4}
.user-profile-box a,form[name=logout] button{color:#cfe3f4;font-size:11px;background:none;border:0;padding:0;cursor:pointer;text-decoration:underline}
form[name=logout]{display:inline}.page-wrapper{width:980px;margin:14px auto 40px;background:#fff;padding:18px 22px 30px;border:1px solid #d5dee6;min-height:480px}
ul.crumbs{list-style:none;margin:0 0 12px;padding:0;font-size:11px;color:#777}ul.crumbs li{display:inline}ul.crumbs li+li:before{content:" \\2192  "}
div.tabs{border-bottom:2px solid #2f7fc1;margin:0 0 16px}div.tabs ul{list-style:none;margin:0;padding:0;display:flex;gap:3px}
div.tabs li a{display:block;padding:7px 14px;background:#eaf2f8;text-decoration:none}div.tabs li.active a{background:#2f7fc1;color:#fff}
.col34{width:690px;float:left}.col14{width:220px;float:right;font-size:12px}.clear{clear:both}
table.grid{border-collapse:collapse;width:100%}table.grid th{background:#eaf2f8;text-align:left;font-weight:normal;color:#456}
table.grid th,table.grid td{border-bottom:1px solid #dde6ee;padding:7px 8px;vertical-align:top}table.gridLines th,table.gridLines td{border:1px solid #dde6ee}
.scroll{overflow-x:auto}table.marks td.name{white-space:nowrap}.tac{text-align:center}table.marks th,table.marks td{padding:4px 5px}
.marks .pres{display:inline}.pres{color:#a04a00;font-weight:bold}.pres+.marks{margin-left:2px}.mG{color:#1c7c3c}.mY{color:#8a6d00}.mR{color:#b3261e}
ul.period_list,ul.toolbar{list-style:none;padding:0;display:flex;gap:10px}ul.period_list a.active{font-weight:bold;color:#222;text-decoration:none}.leads{margin:0 0 8px}
#editor td.wD{width:150px;font-size:11px}#editor .dL{margin:0 0 6px}#editor .dL p{margin:0;color:#667}#editor .dL p.chg{color:#a04a00}
td.tdAvatar{width:54px}.ava{display:block;width:38px;height:38px;border-radius:4px;background:#c9d8e5}.male{background:#b9d3ea}.female{background:#eccfd8}
td.tdName a.u,td.tdName .u{font-size:14px}td.tdName p.t{margin:2px 0 0;color:#888;font-size:11px}td.tdButtons{width:90px}
ul.icons{list-style:none;margin:0;padding:0;display:flex;gap:8px}ul.icons a{font-size:11px}
div.pager ul,ul.switch,ul.filter,ul.classes,ul.play{list-style:none;padding:0;display:flex;gap:4px;flex-wrap:wrap}div.pager{margin:16px 0}
div.pager li a,div.pager li b{padding:4px 9px;border:1px solid #cfdbe5;display:block}div.pager li b{background:#2f7fc1;color:#fff}
ul.switch li{padding:3px 8px}ul.switch li.active{background:#eaf2f8;font-weight:bold}
dl.info{margin:0 0 18px;display:grid;grid-template-columns:190px 1fr;gap:6px 12px}dl.info dt{color:#777}dl.info dd{margin:0}dd.bold{font-weight:bold;font-size:16px}
.message{padding:10px 12px;background:#fff3cd;border:1px solid #e6d48f;margin:0 0 12px}.errors{display:none}p.found{color:#666}
.ad{background:#f6f6f0;border:1px dashed #d8d8c8;color:#9a9a88;padding:16px;margin:14px 0;text-align:center;font-size:11px}
form.login{width:320px;margin:60px auto;background:#fff;padding:26px;border:1px solid #d5dee6}form.login input[type=text],form.login input[type=password]{width:100%;padding:9px;margin:5px 0 12px;border:1px solid #b7c6d3}
.login__submit,input[type=submit],button.b{background:#2f7fc1;color:#fff;border:0;padding:9px 18px;cursor:pointer}.peopleS{list-style:none;padding:0}.peopleS li{margin:0 0 10px;display:flex;gap:8px}
.footer{width:980px;margin:0 auto 30px;color:#8a97a3;font-size:11px}`;
